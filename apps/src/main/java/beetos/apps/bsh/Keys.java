package beetos.apps.bsh;

/// Makes keys of a terminal's octets: UTF-8 characters and the escape sequences of arrows, Home, End and Delete.
/// Source: ECMA-48, 5.4 "Control sequences": ESC [, parameters 0x30–0x3F, intermediates 0x20–0x2F, one final octet 0x40–0x7E.
final class Keys {
    static final int NONE = -1;
    static final int UP = 0x11_0001;         // above every Unicode character
    static final int DOWN = 0x11_0002;
    static final int RIGHT = 0x11_0003;
    static final int LEFT = 0x11_0004;
    static final int HOME = 0x11_0005;
    static final int END = 0x11_0006;
    static final int DELETE = 0x11_0007;
    static final int WORD_LEFT = 0x11_0008;
    static final int WORD_RIGHT = 0x11_0009;
    static final int RUBOUT = 0x7F;

    static final int CONTROL_A = 'A' & 0x1F;
    static final int CONTROL_B = 'B' & 0x1F;
    static final int CONTROL_C = 'C' & 0x1F;
    static final int CONTROL_D = 'D' & 0x1F;
    static final int CONTROL_E = 'E' & 0x1F;
    static final int CONTROL_F = 'F' & 0x1F;
    static final int CONTROL_K = 'K' & 0x1F;
    static final int CONTROL_L = 'L' & 0x1F;
    static final int CONTROL_N = 'N' & 0x1F;
    static final int CONTROL_P = 'P' & 0x1F;
    static final int CONTROL_R = 'R' & 0x1F;
    static final int CONTROL_U = 'U' & 0x1F;
    static final int CONTROL_W = 'W' & 0x1F;
    static final int CONTROL_Y = 'Y' & 0x1F;

    private static final int WITH_CONTROL = 5;   // the second parameter of an arrow
    private static final int ESCAPE = 0x1B;
    private static final int LARGEST = 0xFFFF;   // characters above are shown as a question mark: a line is UTF-16 units

    private enum State { GROUND, ESCAPED, SEQUENCE, SINGLE_SHIFT, CONTINUED }

    private State state = State.GROUND;
    private int parameter;
    private int character;
    private int missing;

    /// The key that this octet completes, or NONE.
    int octet(int octet) {
        return switch (state) {
            case GROUND -> ground(octet);
            case ESCAPED -> escaped(octet);
            case SEQUENCE -> sequence(octet);
            case SINGLE_SHIFT -> end(octet);
            case CONTINUED -> continued(octet);
        };
    }

    private int ground(int octet) {
        if (octet == ESCAPE) {
            state = State.ESCAPED;
            return NONE;
        }
        if (octet < 0x80) {
            return octet;
        }
        missing = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        if (octet < 0xC2 || octet > 0xF4) {
            return '?';
        }
        character = octet & (0x3F >> missing);
        state = State.CONTINUED;
        return NONE;
    }

    private int continued(int octet) {
        if ((octet & 0xC0) != 0x80) {
            state = State.GROUND;
            return ground(octet);
        }
        character = character << 6 | octet & 0x3F;
        if (--missing > 0) {
            return NONE;
        }
        state = State.GROUND;
        return character > LARGEST ? '?' : character;
    }

    private int escaped(int octet) {
        parameter = 0;
        state = octet == '[' ? State.SEQUENCE : octet == 'O' ? State.SINGLE_SHIFT : State.GROUND;
        return octet == 'b' ? WORD_LEFT : octet == 'f' ? WORD_RIGHT : NONE;
    }

    private int sequence(int octet) {
        if (octet >= '0' && octet <= '9') {
            parameter = Math.min(parameter * 10 + octet - '0', 1000);
            return NONE;
        }
        if (octet == ';') {
            parameter = 0;
        }
        return octet >= 0x40 && octet <= 0x7E ? end(octet) : NONE;
    }

    private int end(int octet) {
        state = State.GROUND;
        return switch (octet) {
            case 'A' -> UP;
            case 'B' -> DOWN;
            case 'C' -> parameter == WITH_CONTROL ? WORD_RIGHT : RIGHT;
            case 'D' -> parameter == WITH_CONTROL ? WORD_LEFT : LEFT;
            case 'H' -> HOME;
            case 'F' -> END;
            case '~' -> switch (parameter) {
                case 1, 7 -> HOME;
                case 4, 8 -> END;
                case 3 -> DELETE;
                default -> NONE;
            };
            default -> NONE;
        };
    }
}
