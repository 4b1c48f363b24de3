package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// Runs what changes the disk: each operation wholly, or not at all with the exception that ended it.
final class Operations {
    /// An operation's work; it may be done again after it was refused.
    interface Work {
        long run();
    }

    private final Journal journal;

    Operations(Journal journal) {
        this.journal = journal;
    }

    long run(Work work) {
        for (boolean again = false; ; again = true) {
            journal.begin();
            try {
                long result = work.run();
                journal.end();
                return result;
            } catch (FileException refused) {
                journal.cancel();
                if (again || refused.error() != FileError.NO_SPACE || !journal.pending()) {
                    throw refused;
                }
            } catch (RuntimeException failed) {
                journal.cancel();
                throw failed;
            }
            journal.commit();     // blocks given back are free then
        }
    }

    /// Runs `step` until it says that all is done.
    void repeat(Step step) {
        while (run(() -> step.isLast() ? 1 : 0) == 0) {
            // what a step has done is whole
        }
    }

    /// An operation that does part of something long; true: that was all.
    interface Step {
        boolean isLast();
    }
}
