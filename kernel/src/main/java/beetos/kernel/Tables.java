package beetos.kernel;

import beetos.abi.KernelError;
import beetos.kernel.memory.Frames;

/// The kernel's objects, made at boot in numbers that follow from RAM, and the free ones among them. Each `take` answers null when none is left.
final class Tables {
    final ProcessControl[] processes;
    final ThreadControl[] threads;
    final Server[] servers;
    final Envelope[] envelopes;
    final Connection[] connections;
    private final HandleChunk[] chunks;
    private final Parcel[] parcels;
    private final int[] freeProcesses;
    private final int[] freeThreads;
    private final int[] freeServers;
    private final int[] freeEnvelopes;
    private final Connection[] freeConnections;
    /// Where the ring of free process slots begins: they are used in turn, so that ids count up and an ASID rests longest.
    private int nextProcess;
    private int processCount;
    private int threadCount;
    private int serverCount;
    private int envelopeCount;
    private int connectionCount;
    private int chunkCount;
    private int parcelCount;

    /// `contexts` is the physical address of room for as many contexts as [#threadsFor] says.
    Tables(Frames frames, long contexts) {
        int count = frames.total();
        threads = new ThreadControl[threadsFor(count)];
        processes = new ProcessControl[within(count / 32, 32, ProcessControl.SLOT_LIMIT)];
        servers = new Server[within(count / 32, 32, 2048)];
        envelopes = new Envelope[within(count / 8, 256, 1 << Envelope.INDEX_BITS - 2)];
        connections = new Connection[within(count / 4, 512, 16384)];
        chunks = new HandleChunk[within(count / 16, 64, 4096)];
        parcels = new Parcel[64];
        freeProcesses = new int[processes.length];
        freeThreads = new int[threads.length];
        freeServers = new int[servers.length];
        freeEnvelopes = new int[envelopes.length];
        freeConnections = new Connection[connections.length];
        for (int slot = 1; slot < processes.length; slot++) {
            processes[slot] = new ProcessControl(slot, frames, this);
            give(processes[slot]);
        }
        for (int i = threads.length - 1; i >= 0; i--) {
            threads[i] = new ThreadControl(i, contexts + (long) i * Context.SIZE, new Deadline());
            threads[i].deadline.thread = threads[i];
            freeThreads[threadCount++] = i;
        }
        for (int i = servers.length - 1; i >= 0; i--) {
            servers[i] = new Server(i, new Deadline());
            servers[i].timer.server = servers[i];
            freeServers[serverCount++] = i;
        }
        for (int i = envelopes.length - 1; i >= 0; i--) {
            envelopes[i] = new Envelope(i);
            freeEnvelopes[envelopeCount++] = i;
        }
        for (int i = 0; i < connections.length; i++) {
            connections[i] = new Connection();
            freeConnections[connectionCount++] = connections[i];
        }
        for (int i = 0; i < chunks.length; i++) {
            chunks[chunkCount++] = new HandleChunk();
        }
        for (int i = 0; i < parcels.length; i++) {
            parcels[parcelCount++] = new Parcel();
        }
    }

    /// How many threads a machine with so many frames has.
    static int threadsFor(int frames) {
        return within(frames / 16, 64, 4096);
    }

    private static int within(int wanted, int least, int most) {
        return wanted < least ? least : wanted > most ? most : wanted;
    }

    ProcessControl takeProcess() {
        if (processCount == 0) {
            return null;
        }
        ProcessControl process = processes[freeProcesses[nextProcess]];
        nextProcess = (nextProcess + 1) % freeProcesses.length;
        processCount--;
        return process;
    }

    void give(ProcessControl process) {
        freeProcesses[(nextProcess + processCount) % freeProcesses.length] = process.slot;
        processCount++;
    }

    ThreadControl takeThread() {
        return threadCount == 0 ? null : threads[freeThreads[--threadCount]];
    }

    void give(ThreadControl thread) {
        freeThreads[threadCount++] = thread.index;
    }

    Server takeServer() {
        return serverCount == 0 ? null : servers[freeServers[--serverCount]];
    }

    void give(Server server) {
        freeServers[serverCount++] = server.index;
    }

    Envelope takeEnvelope() {
        return envelopeCount == 0 ? null : envelopes[freeEnvelopes[--envelopeCount]];
    }

    boolean hasEnvelopes() {
        return envelopeCount != 0;
    }

    void give(Envelope envelope) {
        envelope.state = Envelope.FREE;
        envelope.client = null;
        envelope.sender = null;
        envelope.connection = null;
        envelope.server = null;
        envelope.holder = null;
        envelope.holderProcess = null;
        envelope.parcel = null;
        envelope.pages = 0;
        freeEnvelopes[envelopeCount++] = envelope.index;
    }

    Connection takeConnection() {
        return connectionCount == 0 ? null : freeConnections[--connectionCount];
    }

    int connectionsLeft() {
        return connectionCount;
    }

    void give(Connection connection) {
        freeConnections[connectionCount++] = connection;
    }

    HandleChunk takeChunk() {
        return chunkCount == 0 ? null : chunks[--chunkCount];
    }

    void give(HandleChunk chunk) {
        chunks[chunkCount++] = chunk;
    }

    /// OK or LIMIT_REACHED.
    long hasParcels() {
        return parcelCount == 0 ? KernelError.LIMIT_REACHED : KernelError.OK;
    }

    Parcel takeParcel() {
        return parcelCount == 0 ? null : parcels[--parcelCount];
    }

    void give(Parcel parcel) {
        parcels[parcelCount++] = parcel;
    }
}
