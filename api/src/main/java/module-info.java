/// The protocols between programs and services: for each the operations, a typed client stub, and its exception.
module beetos.api {
    requires beetos.abi;
    requires beetos.runtime;
    requires transitive beetos.user;

    exports beetos.api.block;
    exports beetos.api.clock;
    exports beetos.api.console;
    exports beetos.api.files;
    exports beetos.api.log;
    exports beetos.api.names;
    exports beetos.api.pipe;
    exports beetos.api.process;
    exports beetos.api.random;
    exports beetos.api.serial;
    exports beetos.api.time;
}
