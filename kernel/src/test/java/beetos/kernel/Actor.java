package beetos.kernel;

/// What a simulated thread does: whenever it has the CPU it looks at how its last call ended and makes the next.
sealed interface Actor permits Client, Service {
    /// The id of its process, and its number there.
    int process();

    int thread();

    void step(Simulation simulation);
}
