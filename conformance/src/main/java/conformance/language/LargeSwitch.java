package conformance.language;

/// Covers a switch of many cases in a loop as an interpreter uses it.
public final class LargeSwitch {
    private static final int PUSH = 0, ADD = 1, SUB = 2, MUL = 3, DUP = 4, SWAP = 5, JUMP_IF = 6, PRINT = 7, HALT = 8, LOAD = 9, STORE = 10;

    public static void main(String[] args) {
        int[] code = {PUSH, 1, STORE, 0, PUSH, 10, STORE, 1,
            LOAD, 0, LOAD, 1, MUL, STORE, 0, LOAD, 1, PUSH, 1, SUB, DUP, STORE, 1, JUMP_IF, 8, LOAD, 0, PRINT,
            PUSH, 7, PUSH, 2, SWAP, SUB, PRINT, HALT};
        int[] stack = new int[16];
        int[] cells = new int[4];
        int sp = 0;
        int pc = 0;
        int steps = 0;
        while (true) {
            steps++;
            switch (code[pc++]) {
                case PUSH -> stack[sp++] = code[pc++];
                case ADD -> {
                    sp--;
                    stack[sp - 1] += stack[sp];
                }
                case SUB -> {
                    sp--;
                    stack[sp - 1] -= stack[sp];
                }
                case MUL -> {
                    sp--;
                    stack[sp - 1] *= stack[sp];
                }
                case DUP -> {
                    stack[sp] = stack[sp - 1];
                    sp++;
                }
                case SWAP -> {
                    int top = stack[sp - 1];
                    stack[sp - 1] = stack[sp - 2];
                    stack[sp - 2] = top;
                }
                case JUMP_IF -> {
                    int target = code[pc++];
                    if (stack[--sp] != 0) {
                        pc = target;
                    }
                }
                case PRINT -> System.out.println(stack[--sp]);
                case LOAD -> stack[sp++] = cells[code[pc++]];
                case STORE -> cells[code[pc++]] = stack[--sp];
                case HALT -> {
                    System.out.println(steps);
                    return;
                }
                default -> throw new IllegalStateException("code " + code[pc - 1]);
            }
        }
    }
}
