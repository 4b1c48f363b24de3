package beetos.os.fs;

import beetos.user.Message;

/// What answers a message, on the thread of the mount that it concerns. Refusals are thrown.
interface Answering {
    void answer(Message message);
}
