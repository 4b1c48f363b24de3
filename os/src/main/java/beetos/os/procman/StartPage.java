package beetos.os.procman;

import beetos.abi.Call;
import beetos.abi.Page;
import beetos.abi.StartBlock;
import beetos.user.Octets;
import beetos.user.Utf8;
import java.util.List;

/// Writes the page that a new process finds at its start: see [StartBlock].
final class StartPage {
    /// A handle that the program finds by name.
    record Granted(String name, int handle) {}

    private final Octets page;
    private int at = StartBlock.FREE;

    StartPage(Octets page) {
        this.page = page;
    }

    /// Whether arguments, environment and names fit; a page holds them all.
    static boolean fits(Invocation invocation, List<Granted> names) {
        List<byte[]> arguments = invocation.arguments();
        int length = StartBlock.FREE + invocation.environment().length;
        for (int i = 0; i < arguments.size() && length <= Page.SIZE; i++) {
            length += 4 + arguments.get(i).length;
        }
        for (int i = 0; i < names.size(); i++) {
            length += 8 + names.get(i).name().length();
        }
        return length <= Page.SIZE;
    }

    void addresses(AddressPlan plan, long imageLength, long threadPointer, long frequency) {
        page.word(StartBlock.PAGE_SIZE, Page.SIZE);
        page.word(StartBlock.COUNTER_FREQUENCY, frequency);
        page.word(StartBlock.IMAGE_BASE, plan.image());
        page.word(StartBlock.IMAGE_LIMIT, plan.image() + imageLength);
        page.word(StartBlock.HEAP_BASE, plan.heap());
        page.word(StartBlock.HEAP_LIMIT, plan.heapLimit());
        page.word(StartBlock.STACK_BASE, plan.stack());
        page.word(StartBlock.STACK_LIMIT, threadPointer);
        page.word(StartBlock.THREAD_POINTER, threadPointer);
        page.word(StartBlock.VERSION, Call.ABI_VERSION);
    }

    void identity(int process, long[] seed) {
        page.word(StartBlock.PROCESS_ID, process);
        for (int i = 0; i < seed.length; i++) {
            page.word(StartBlock.SEED + 8 * i, seed[i]);
        }
    }

    void arguments(List<byte[]> arguments) {
        pair(StartBlock.ARGUMENT_COUNT, arguments.size(), at);
        for (int i = 0; i < arguments.size(); i++) {
            word32(arguments.get(i).length);
            octets(arguments.get(i));
        }
    }

    /// Texts `NAME=VALUE`, each ended by a zero octet.
    void environment(byte[] texts) {
        pair(StartBlock.ENVIRONMENT_LENGTH, texts.length, at);
        octets(texts);
    }

    void names(List<Granted> names) {
        pair(StartBlock.NAME_COUNT, names.size(), at);
        for (int i = 0; i < names.size(); i++) {
            word32(names.get(i).handle());
            word32(names.get(i).name().length());
            octets(Utf8.encode(names.get(i).name()));
        }
        page.word(StartBlock.LENGTH, at);
    }

    /// A count and the offset behind it, both 32 bits.
    private void pair(int offset, int count, int start) {
        page.word(offset, count & 0xFFFF_FFFFL | (long) start << 32);
    }

    private void word32(int value) {
        for (int i = 0; i < 4; i++) {
            page.octet(at++, value >>> 8 * i);
        }
    }

    private void octets(byte[] octets) {
        page.put(at, octets, 0, octets.length);
        at += octets.length;
    }
}
