package beetos.apps.crash;

import beetos.abi.ExitCause;
import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.HostedProcessor;

/// `crash HOW`: null, read, write, jump, udf, brk, stack, exit N, loop, throw.
public final class Crash {
    private static final long NOWHERE = 0x123_4000;

    private Crash() {}

    public static void main(String[] arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "null" -> System.out.println(nothing().length());
            case "read" -> System.out.println(Address.load64(NOWHERE));
            case "write" -> Address.store64(NOWHERE, 1);
            case "jump" -> Address.call(NOWHERE, 0, 0);
            case "udf" -> undefined();
            case "brk" -> breakpoint();
            case "stack" -> System.out.println(deep(0));
            case "exit" -> System.exit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1);
            case "loop" -> loop();
            case "throw" -> throw new IllegalStateException("as asked");
            default -> System.out.println("usage: crash null|read|write|jump|udf|brk|stack|exit N|loop|throw");
        }
    }

    private static String nothing() {
        return System.nanoTime() == 0 ? "" : null;
    }

    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }

    private static void loop() {
        long count = 0;
        while (System.nanoTime() != 0) {
            count++;
        }
        System.out.println(count);
    }

    @Assembly("udf #0\nret")
    private static void undefined() {
        throw HostedProcessor.current().fault(ExitCause.UNDEFINED_INSTRUCTION);
    }

    @Assembly("brk #42\nret")
    private static void breakpoint() {
        throw HostedProcessor.current().fault(ExitCause.BREAKPOINT);
    }
}
