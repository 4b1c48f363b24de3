package java.lang;

import beetos.runtime.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// This program's own process, by its number. Others are out of its reach.
final class ProcessHandleImpl implements ProcessHandle {
    private static final ProcessHandleImpl CURRENT = new ProcessHandleImpl();

    private ProcessHandleImpl() {}

    static ProcessHandleImpl current() { return CURRENT; }

    static Optional<ProcessHandle> get(long pid) { return pid == CURRENT.pid() ? Optional.of(CURRENT) : Optional.empty(); }

    static Stream<ProcessHandle> children(long pid) { return pid == 0 ? Stream.of(CURRENT) : Stream.empty(); }

    @Override public long pid() { return Platform.processId(); }

    @Override public Optional<ProcessHandle> parent() { return Optional.empty(); }

    @Override public Stream<ProcessHandle> children() { return Stream.empty(); }

    @Override public Stream<ProcessHandle> descendants() { return Stream.empty(); }

    @Override public Info info() { return new Unknown(); }

    @Override public CompletableFuture<ProcessHandle> onExit() {
        throw new IllegalStateException("onExit for current process not allowed");
    }

    @Override public boolean supportsNormalTermination() { return false; }

    @Override public boolean destroy() { throw new IllegalStateException("destroy of current process not allowed"); }

    @Override public boolean destroyForcibly() { return destroy(); }

    @Override public boolean isAlive() { return true; }

    @Override public int compareTo(ProcessHandle other) { return Long.compare(pid(), other.pid()); }

    @Override public int hashCode() { return Long.hashCode(pid()); }

    @Override public boolean equals(Object other) { return other == this; }

    @Override public String toString() { return Long.toString(pid()); }

    /// Nothing is told of how it was started.
    private record Unknown() implements Info {
        @Override public Optional<String> command() { return Optional.empty(); }

        @Override public Optional<String> commandLine() { return Optional.empty(); }

        @Override public Optional<String[]> arguments() { return Optional.empty(); }

        @Override public Optional<Instant> startInstant() { return Optional.empty(); }

        @Override public Optional<Duration> totalCpuDuration() { return Optional.empty(); }

        @Override public Optional<String> user() { return Optional.empty(); }
    }
}
