package beetos.kernel;

/// A first-in first-out list of threads, linked through them.
final class ThreadList {
    private ThreadControl first;
    private ThreadControl last;

    boolean isEmpty() {
        return first == null;
    }

    ThreadControl first() {
        return first;
    }

    void add(ThreadControl thread) {
        thread.list = this;
        thread.next = null;
        thread.previous = last;
        if (last == null) {
            first = thread;
        } else {
            last.next = thread;
        }
        last = thread;
    }

    void addFirst(ThreadControl thread) {
        thread.list = this;
        thread.previous = null;
        thread.next = first;
        if (first == null) {
            last = thread;
        } else {
            first.previous = thread;
        }
        first = thread;
    }

    /// Takes the first one out; there is one.
    void removeFirst() {
        ThreadControl thread = first;
        ThreadControl second = thread.next;
        first = second;
        if (second == null) {
            last = null;
        } else {
            second.previous = null;
        }
        thread.list = null;
        thread.next = null;
    }

    void remove(ThreadControl thread) {
        if (thread.previous == null) {
            first = thread.next;
        } else {
            thread.previous.next = thread.next;
        }
        if (thread.next == null) {
            last = thread.previous;
        } else {
            thread.next.previous = thread.previous;
        }
        thread.list = null;
        thread.next = null;
        thread.previous = null;
    }
}
