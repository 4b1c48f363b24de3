/// The microkernel: memory, scheduling, messages. It knows no board and no driver.
module beetos.kernel {
    requires transitive beetos.machine;
    requires transitive beetos.abi;

    exports beetos.kernel;
    exports beetos.kernel.memory;
}
