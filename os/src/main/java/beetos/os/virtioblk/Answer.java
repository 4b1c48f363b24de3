package beetos.os.virtioblk;

import beetos.user.Message;
import beetos.user.Status;

/// Answers a client's deferred message with the status of its transfer.
record Answer(Message message) implements Completion {
    @Override
    public void finished(long status) {
        if (status == Status.OK && message.isMemory()) {
            message.giveBack(status, message.offset(), message.valid(), 0);
        } else {
            message.refuse(status);
        }
    }
}
