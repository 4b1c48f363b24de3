package beetos.kernel;

import static beetos.kernel.Simulation.expect;

import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every message of a run: who sent it, who took it, how often it was answered.
final class Ledger {
    /// One message. Its number is also its id, and its words follow from it.
    static final class Letter {
        final int number;
        final int kind;
        final int sender;
        final long badge;
        final boolean expires;
        private boolean taken;
        /// Answers given that were not refused, so far.
        private int answers;
        /// The client knows how it ended.
        private boolean over;
        boolean granted;
        /// The first word of the memory that it lends.
        long contents;

        private Letter(int number, int kind, int sender, long badge, boolean expires) {
            this.number = number;
            this.kind = kind;
            this.sender = sender;
            this.badge = badge;
            this.expires = expires;
        }

        long word() {
            return number * 31L + 7;
        }

        long answer() {
            return ~word();
        }

        boolean isMemory() {
            return kind == MessageKind.BORROW || kind == MessageKind.MUTABLE_BORROW;
        }
    }

    private final List<Letter> letters = new ArrayList<>();
    private final Set<Long> tokens = new HashSet<>();
    private boolean mourning;
    long answered;
    long timedOut;
    long lost;
    /// Posted messages that found no slot until their deadline.
    long full;
    /// Blocking messages answered since the device is silent.
    long answeredInSilence;
    private boolean silence;
    /// Allocations refused on purpose.
    long refusals;
    private long written;

    void add(Ledger other) {
        answered += other.answered;
        timedOut += other.timedOut;
        lost += other.lost;
        full += other.full;
        answeredInSilence += other.answeredInSilence;
        refusals += other.refusals;
        written += other.written;
    }

    @Override
    public String toString() {
        return "%d messages: %d answered, %d timed out, %d lost with their server, %d found no slot".formatted(written, answered, timedOut, lost, full);
    }

    Letter write(int kind, int sender, long badge, boolean expires) {
        Letter letter = new Letter(letters.size(), kind, sender, badge, expires);
        letters.add(letter);
        written++;
        return letter;
    }

    /// A service or a server may have gone: who waited may hear of it.
    void death() {
        mourning = true;
    }

    /// The device has stopped answering.
    void silence() {
        silence = true;
    }

    /// The running thread has received it.
    Letter taken(Rig rig) {
        long head = rig.x(0);
        long token = rig.x(7);
        expect(rig.x(2) >= 0 && rig.x(2) < letters.size(), "a message that nobody sent");
        Letter letter = letters.get((int) rig.x(2));
        expect(!letter.taken, "a message delivered twice");
        letter.taken = true;
        expect((head & MessageKind.MASK) == letter.kind && head >>> MessageKind.SENDER_SHIFT == letter.sender, "whose message it is");
        expect(rig.x(1) == letter.badge, "the badge of a message");
        boolean posted = letter.kind == MessageKind.SCALAR || letter.kind == MessageKind.MOVE;
        boolean memory = letter.isMemory() || letter.kind == MessageKind.MOVE;
        expect(rig.x(memory ? 6 : 4) == letter.word(), "the words of a message");
        expect(posted == (token == 0), "a token where somebody waits");
        expect(posted || tokens.add(token), "a token given out twice");
        return letter;
    }

    /// A server is about to answer; [#refused] takes it back.
    void answering(Letter letter) {
        letter.answers++;
    }

    void refused(Letter letter) {
        letter.answers--;
    }

    /// A client's blocking message has ended.
    void ended(Letter letter, long result, long word) {
        expect(!letter.over, "a client woken twice");
        letter.over = true;
        if (result == KernelError.OK) {
            expect(letter.answers == 1, "answered " + letter.answers + " times");
            expect(word == letter.answer(), "another message's answer");
            answered++;
            answeredInSilence += silence ? 1 : 0;
        } else if (result == KernelError.TIMED_OUT) {
            expect(letter.expires, "a deadline that nobody set");
            timedOut++;
        } else if (result == KernelError.SERVER_GONE) {
            expect(mourning, "a server that has not gone");
            lost++;
        }
    }
}
