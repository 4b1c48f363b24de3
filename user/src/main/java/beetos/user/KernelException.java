package beetos.user;

import beetos.abi.KernelError;

/// A call that the kernel refused, with its [KernelError].
@SuppressWarnings("serial")
public final class KernelException extends RuntimeException {
    private final int error;

    public KernelException(long error) {
        super(text((int) error));
        this.error = (int) error;
    }

    public int error() {
        return error;
    }

    /// The result of a call, or its error thrown.
    public static long check(long result) {
        if (result < 0) {
            throw new KernelException(result);
        }
        return result;
    }

    private static String text(int error) {
        return switch (error) {
            case KernelError.BAD_CALL -> "no such call";
            case KernelError.BAD_ARGUMENT -> "bad argument";
            case KernelError.BAD_HANDLE -> "bad handle";
            case KernelError.NOT_PERMITTED -> "not permitted";
            case KernelError.BAD_ADDRESS -> "bad address";
            case KernelError.MEMORY_IN_USE -> "memory in use";
            case KernelError.OUT_OF_MEMORY -> "out of memory";
            case KernelError.LIMIT_REACHED -> "limit reached";
            case KernelError.QUEUE_FULL -> "queue full";
            case KernelError.TIMED_OUT -> "timed out";
            case KernelError.SERVER_GONE -> "server gone";
            case KernelError.BAD_TOKEN -> "bad token";
            case KernelError.NOT_LENDABLE -> "not lendable";
            case KernelError.ON_LOAN -> "on loan";
            case KernelError.WOULD_DEADLOCK -> "would deadlock";
            case KernelError.NOT_FOUND -> "not found";
            case KernelError.IN_USE -> "in use";
            case KernelError.PROCESS_GONE -> "process gone";
            case KernelError.CHANGED -> "changed";
            case KernelError.DEVICE_FAILED -> "device failed";
            default -> "kernel error " + error;
        };
    }
}
