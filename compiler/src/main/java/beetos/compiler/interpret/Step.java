package beetos.compiler.interpret;

/// One decoded instruction. The frame's `at` is already that of the next one; a branch sets it.
interface Step {
    void run(Frame frame);
}
