package beetos.os.console;

import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Status;
import beetos.user.Stream;

/// A write that is under way: the client waits until all of it is in the queue.
final class Writing {
    private final Message message;
    private final PageOctets range;     // null: a short write
    private final int offset;
    private final int length;
    private int done;

    Writing(Message message) {
        this.message = message;
        if (Stream.isShort(message.operation())) {
            range = null;
            offset = 0;
            length = message.operation() - Stream.WRITE_SHORT;
        } else {
            range = message.range();
            offset = message.offset();
            length = message.valid();
        }
    }

    /// Puts into the queue what fits; true if that was the rest.
    boolean fill(OutputQueue queue) {
        while (done < length) {
            int octet = range == null ? Stream.shortOctet(message, done) : range.octet(offset + done);
            if (!queue.offer(octet)) {
                return false;
            }
            done++;
        }
        return true;
    }

    void defer() {
        message.defer();
    }

    void answer() {
        if (range == null) {
            message.reply(Status.OK, length, 0, 0, 0);
        } else {
            message.giveBack(Status.OK, offset, length, 0);
        }
    }
}
