package beetos.compiler.interpret;

import java.lang.classfile.Opcode;

/// Stack shuffling, slot by slot: a long or double is two slots here as in the JVM.
final class StackSteps {
    private StackSteps() {}

    static Step of(Opcode opcode) {
        return switch (opcode) {
            case POP -> frame -> frame.top--;
            case POP2 -> frame -> frame.top -= 2;
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            case DUP2_X2 -> duplicate(2, 2);
            case SWAP -> frame -> {
                int top = frame.top;
                long word = frame.words[top - 1];
                var reference = frame.references[top - 1];
                move(frame, top - 2, top - 1);
                frame.words[top - 2] = word;
                frame.references[top - 2] = reference;
            };
            default -> throw new IllegalArgumentException(opcode.toString());
        };
    }

    /// Copies the top `count` slots to below the `below` slots beneath them.
    private static Step duplicate(int count, int below) {
        return frame -> {
            int top = frame.top;
            for (int slot = top - 1; slot >= top - count - below; slot--) {
                move(frame, slot, slot + count);
            }
            for (int i = 0; i < count; i++) {
                move(frame, top + i, top - count - below + i);
            }
            frame.top = top + count;
        };
    }

    private static void move(Frame frame, int from, int to) {
        frame.words[to] = frame.words[from];
        frame.references[to] = frame.references[from];
    }
}
