package beetos.os.fs;

import beetos.abi.Page;
import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.os.mount.Contents;
import beetos.user.HeapOctets;
import beetos.user.Message;
import beetos.user.PageOctets;
import beetos.user.Status;
import beetos.user.Stream;

/// Answers what is asked over an open file's connection.
record FileRequest(OpenFile file) implements Answering {
    private static final int MAPPED = 1 << 20;   // octets in one grant at most

    @Override
    public void answer(Message message) {
        if (message.isMemory()) {
            memory(message);
        } else if (message.operation() == File.MAP) {
            map(message, message.word(0), message.word(1));
        } else if (Stream.isShort(message.operation())) {
            writeShort(message);
        } else {
            scalar(message);
        }
    }

    private void memory(Message message) {
        PageOctets range = message.range();
        int at = message.offset();
        int count = message.valid();
        switch (message.operation()) {
            case Stream.READ -> message.giveBack(Status.OK, at, file.read(range, at, count), 0);
            case File.READ_AT -> message.giveBack(Status.OK, at, file.readAt(message.word(3), range, at, count), 0);
            case Stream.WRITE -> written(message, at, count, file.write(range, at, count, Time.now()));
            case File.WRITE_AT -> written(message, at, count, file.writeAt(message.word(3), range, at, count, Time.now()));
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private static void written(Message message, int at, int count, int done) {
        message.giveBack(done == count ? Status.OK : FileError.NO_SPACE.status(), at, done, 0);
    }

    private void writeShort(Message message) {
        byte[] octets = new byte[message.operation() - Stream.WRITE_SHORT];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Stream.shortOctet(message, i);
        }
        int done = file.write(new HeapOctets(octets), 0, octets.length, Time.now());
        message.reply(done == octets.length ? Status.OK : FileError.NO_SPACE.status(), done, 0, 0, 0);
    }

    private void scalar(Message message) {
        Contents contents = file.contents();
        switch (message.operation()) {
            case File.SIZE -> {
                message.reply(Status.OK, contents.length(), file.position(), contents.modified(), 0);
                return;
            }
            case File.SKIP -> {
                message.reply(Status.OK, file.skip(message.word(0)), 0, 0, 0);
                return;
            }
            case File.SEEK -> file.seek(message.word(0));
            case File.TRUNCATE -> file.truncate(message.word(0), Time.now());
            case File.MODIFIED -> file.modified(message.word(0));
            case File.FLUSH -> contents.flush();
            default -> {
                message.refuse(Status.UNKNOWN_OPERATION);
                return;
            }
        }
        message.reply(Status.OK);
    }

    /// Grants whole pages where the file system has them; else an OK that grants nothing sends the client to read.
    private void map(Message message, long position, long wanted) {
        PageOctets pages = wanted <= 0 ? null : file.grantable(position, (int) Math.min(wanted, MAPPED));
        if (pages == null) {
            message.reply(Status.OK);
            return;
        }
        int offset = (int) (position % Page.SIZE);
        long left = Math.min(wanted, file.contents().length() - position);
        message.grant(pages, offset, Math.min(left, pages.length() - offset), 0, 0);
    }
}
