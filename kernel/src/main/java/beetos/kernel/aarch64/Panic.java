package beetos.kernel.aarch64;

import beetos.abi.BootRecord;
import beetos.abi.Page;
import beetos.kernel.EarlyConsole;
import beetos.machine.Address;
import beetos.machine.Instructions;
import beetos.machine.LinkSymbol;
import beetos.machine.Root;
import beetos.machine.Text;

/// The kernel's own bug: cause, Java methods and lines of the call chain, registers; then the machine ends with status 134, or,
/// where no host listens, begins again: nobody may be there to do it.
///
/// It allocates nothing and trusts nothing but the console and the constants of the image. A panic in a panic ends at once.
final class Panic {
    private Panic() {}

    private static final int STATUS = 134;
    private static final int DEEPEST = 32;
    private static final int DATA_ABORT = 0x25, BREAKPOINT = 0x3C;     // ESR_ELx.EC: without a change of exception level; BRK in AArch64 state
    private static final int NULL_REFERENCE = 1;

    private static EarlyConsole console;
    private static boolean begun;

    static void console(EarlyConsole early) {
        console = early;
    }

    @Root
    static void exception(long link, long syndrome, long address, long frame, long caller) {
        begin();
        int kind = (int) (syndrome >>> 26 & 0x3F);
        if (kind == BREAKPOINT) {
            write(check((int) syndrome & 0xFFFF));
        } else if (kind == DATA_ABORT && address >= 0 && address < Page.SIZE) {
            write(check(NULL_REFERENCE));
        } else {
            write("exception class ");
            decimal(kind);
            write(", syndrome ");
            hexadecimal(syndrome);
            write(", address ");
            hexadecimal(address);
        }
        write("\n");
        place(link, 0);
        if (kind != BREAKPOINT) {
            place(caller, 1);
        }
        callers(frame, kind != BREAKPOINT ? caller : 0);
        end();
    }

    /// What a `brk` of compiled Java says: docs/object-model.md, "Two dialects".
    private static String check(int immediate) {
        switch (immediate) {
            case NULL_REFERENCE: return "null reference";
            case 2: return "index outside its array";
            case 3: return "division by zero";
            case 4: return "cast to a class that it is not";
            case 5: return "element of another class";
            case 6: return "negative array size";
            case 7: return "exception thrown";
            case 8: return "boot memory is used up";
            case 9: return "code that nothing reaches";
            default: return "breakpoint";
        }
    }

    /// Ends the machine for a reason that is no exception.
    static void stop(String reason) {
        begin();
        write(reason);
        write("\n");
        end();
    }

    private static void begin() {
        if (begun) {
            end();
        }
        begun = true;
        write("\nkernel panic: ");
    }

    private static void end() {
        Host.exit(STATUS);
        Psci.reset();
        halt();
    }

    private static void halt() {
        while (true) {
            SystemRegister.waitForInterrupt();
        }
    }

    /// Frame records: x29 points to the caller's x29 and the return address (Procedure Call Standard for the Arm 64-bit Architecture, 6.4.6).
    /// `printed` is a return address that stands there already, if the function at fault has a frame of its own.
    private static void callers(long frame, long printed) {
        long last = Long.MIN_VALUE;              // addresses of the high half are negative
        long limit = stackLimit();
        for (int i = 0; i < DEEPEST && frame > last && frame >= limit - BootRecord.STACK_OCTETS && frame <= limit - 16 && (frame & 7) == 0; i++) {
            if (i > 0 || Address.load64(frame + 8) != printed) {
                place(Address.load64(frame + 8), 1);
            }
            last = frame;
            frame = Address.load64(frame);
        }
    }

    /// `back` is 1 for a return address: the call lies before it.
    private static void place(long code, long back) {
        long offset = code - imageStart() - back;
        if (!Trace.open(traceTable()) || !Trace.print(offset)) {
            write("  at ");
            hexadecimal(code);
            write(", kernel image + ");
            hexadecimal(code - imageStart());
            write("\n");
        }
    }

    static void write(String text) {
        for (int i = 0; i < Text.length(text); i++) {
            put(Text.octet(text, i));
        }
    }

    static void put(int octet) {
        if (console != null) {
            console.put(octet);
        }
    }

    static void decimal(int value) {
        int digits = 1_000_000_000;
        while (digits > 1 && value / digits == 0) {
            digits /= 10;
        }
        for (; digits > 0; digits /= 10) {
            put('0' + value / digits % 10);
        }
    }

    static void hexadecimal(long value) {
        write("0x");
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift & 15);
            put(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }

    @Instructions(value = "mrs $0, tpidr_el1", constraints = "=r")
    private static long stackLimit() { throw new UnsupportedOperationException("Panic: metal only"); }

    @LinkSymbol("__image_start")
    private static long imageStart() { throw new UnsupportedOperationException("Panic: metal only"); }

    @LinkSymbol("__trace_start")
    private static long traceTable() { throw new UnsupportedOperationException("Panic: metal only"); }
}
