package beetos.user;

import beetos.abi.InitialHandles;
import beetos.abi.StartBlock;
import beetos.machine.Address;
import java.util.ArrayList;
import java.util.List;

/// What this process found at its start: its id, arguments, and the handles that it was granted by name.
public final class Startup {
    private static long block;   // address of the start block

    private Startup() {}

    static void block(long address) {
        block = address;
    }

    /// Address of the start block.
    public static long address() {
        return block;
    }

    public static int processId() {
        return (int) Address.load64(block + StartBlock.PROCESS_ID);
    }

    /// What instructions the CPU has, as ID_AA64ISAR0_EL1 says (first process only).
    public static long instructions() {
        return Address.load64(block + StartBlock.INSTRUCTIONS);
    }

    /// This process's own 32 octets of random seed; zeros if the machine has none.
    public static long[] seed() {
        long[] seed = new long[StartBlock.SEED_LENGTH / 8];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = Address.load64(block + StartBlock.SEED + 8L * i);
        }
        return seed;
    }

    public static String[] arguments() {
        String[] arguments = new String[Address.load32(block + StartBlock.ARGUMENT_COUNT)];
        long at = block + Address.load32(block + StartBlock.ARGUMENTS);
        for (int i = 0; i < arguments.length; i++) {
            int length = load32(at);
            arguments[i] = text(at + 4, length);
            at += 4 + length;
        }
        return arguments;
    }

    /// The environment: texts `NAME=VALUE`.
    public static String[] environment() {
        long begin = block + Address.load32(block + StartBlock.ENVIRONMENT);
        long limit = begin + Address.load32(block + StartBlock.ENVIRONMENT_LENGTH);
        List<String> texts = new ArrayList<>();
        for (long at = begin; at < limit; at++) {
            if (Address.load8(at) == 0) {
                texts.add(text(begin, (int) (at - begin)));
                begin = at + 1;
            }
        }
        return texts.toArray(new String[0]);
    }

    /// The handle granted under `name`, the `occurrence`-th of that name from 0; 0 if there is none.
    public static int granted(String name, int occurrence) {
        int count = Address.load32(block + StartBlock.NAME_COUNT);
        long at = block + Address.load32(block + StartBlock.NAMES);
        for (int i = 0; i < count; i++) {
            int handle = load32(at);
            int length = load32(at + 4);
            if (length == name.length() && text(at + 8, length).equals(name) && occurrence-- == 0) {
                return handle;
            }
            at += 8 + length;
        }
        return 0;
    }

    public static Connection names() {
        return new Connection(InitialHandles.NAMES);
    }

    public static Connection procman() {
        return new Connection(InitialHandles.PROCMAN);
    }

    /// Four octets at any alignment: texts leave no padding.
    private static int load32(long at) {
        return Address.load8(at) | Address.load8(at + 1) << 8 | Address.load8(at + 2) << 16 | Address.load8(at + 3) << 24;
    }

    private static String text(long at, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) Address.load8(at + i);
        }
        return Utf8.decode(octets);
    }
}
