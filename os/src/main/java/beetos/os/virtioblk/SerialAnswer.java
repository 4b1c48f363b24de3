package beetos.os.virtioblk;

import beetos.user.HeapOctets;
import beetos.user.Message;

/// Answers a client's IDENTIFY with the serial number that the device wrote into `serial`, 24 octets.
record SerialAnswer(Message message, HeapOctets serial) implements Completion {
    @Override
    public void finished(long status) {
        message.reply(status, serial.word(0), serial.word(8), serial.word(16), 0);
    }
}
