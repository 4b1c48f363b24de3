package beetos.os.procman;

import beetos.abi.InitialHandles;
import beetos.abi.Message;
import beetos.user.Handle;
import java.util.ArrayList;
import java.util.List;

/// The handles that a new process is to get. What is moved belongs to this until it has been given: closing it closes the rest, so a start
/// that fails leaves none behind.
final class Gifts implements AutoCloseable {
    private static final int COUNT = InitialHandles.FIRST_GRANTED - InitialHandles.NAMES;

    /// One that the program finds by name; lane 0: nothing to give.
    static final class Named {
        private final String name;
        private long lane;

        private Named(String name) {
            this.name = name;
        }

        void move(int handle) {
            lane = Handle.moved(handle);
        }

        void copy(int handle) {
            lane = Handle.copied(handle);
        }
    }

    private final long[] lanes = new long[COUNT];        // of the fixed numbers, from NAMES
    private final List<Named> named = new ArrayList<>();

    /// The handle goes to a fixed number; 0 is none.
    void move(int number, int handle) {
        lanes[number - InitialHandles.NAMES] = Handle.moved(handle);
    }

    void copy(int number, int handle) {
        lanes[number - InitialHandles.NAMES] = Handle.copied(handle);
    }

    /// A place for a handle with this name: made before there is a handle, so that none is lost for want of memory.
    Named named(String name) {
        Named gift = new Named(name);
        named.add(gift);
        return gift;
    }

    /// Gives all to a process that is being built; the names and numbers of the named ones.
    List<StartPage.Granted> give(KernelProcess process) {
        for (int i = 0; i < COUNT; i++) {
            if (lanes[i] != 0) {
                process.give(InitialHandles.NAMES + i, lanes[i]);
                lanes[i] = 0;
            }
        }
        List<StartPage.Granted> given = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Named gift = named.get(i);
            if (gift.lane != 0) {
                given.add(new StartPage.Granted(gift.name, process.give(InitialHandles.FIRST_GRANTED + i, gift.lane)));
                gift.lane = 0;
            }
        }
        return given;
    }

    @Override
    public void close() {
        for (int i = 0; i < COUNT; i++) {
            close(lanes[i]);
            lanes[i] = 0;
        }
        for (int i = 0; i < named.size(); i++) {
            close(named.get(i).lane);
            named.get(i).lane = 0;
        }
    }

    private static void close(long lane) {
        if ((lane & Message.LANE_MOVE) != 0) {
            Handle.close((int) lane & Message.LANE_HANDLE);
        }
    }
}
