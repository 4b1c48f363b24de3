package beetos.os.fs;

import beetos.api.block.BlockException;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.mount.FileSystem;
import beetos.user.KernelException;
import beetos.user.MalformedException;
import beetos.user.Message;
import beetos.user.Status;

/// A file system and the first name of the paths that lead into it; "" for the one at the root. All that concerns it runs on one
/// thread: the server's, or, where a device may be slow, its worker's, so that the others' clients need not wait.
record Mount(String name, FileSystem system, Worker worker) {
    String path() {
        return "/" + name;
    }

    /// Answers at once, or when the worker comes to it.
    void answer(Message message, Answering answering) {
        if (worker == null) {
            attempt(message, answering);
        } else {
            message.defer();
            worker.add(() -> attempt(message, answering));
        }
    }

    /// Does what has no answer.
    void run(Runnable action) {
        if (worker == null) {
            action.run();
        } else {
            worker.add(action);
        }
    }

    private static void attempt(Message message, Answering answering) {
        try {
            answering.answer(message);
        } catch (FileException refused) {
            message.refuse(refused.error().status());
        } catch (BlockException device) {
            message.refuse(FileError.DEVICE.status());
        } catch (MalformedException malformed) {
            message.refuse(Status.MALFORMED);
        } catch (KernelException | OutOfMemoryError refused) {
            message.refuse(Status.EXHAUSTED);
        } catch (RuntimeException | StackOverflowError unexpected) {
            // What a disk says led its file system astray: that request fails, and never the service.
            message.refuse(FileError.DAMAGED.status());
        } catch (Error broken) {
            message.refuse(Status.EXHAUSTED);
        }
    }
}
