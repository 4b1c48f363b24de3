/// Java on bare metal: the object model, the collector, exceptions, threads, and the replaced parts of the JDK.
module beetos.runtime {
    requires beetos.machine;
    requires beetos.board;

    exports beetos.runtime;
    exports beetos.runtime.board;
    exports beetos.runtime.files;
    exports beetos.runtime.heap;
}
