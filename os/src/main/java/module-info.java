/// The services and drivers of BeetOS, one package each. They meet only in `beetos.api`.
module beetos.os {
    requires beetos.machine;
    requires beetos.runtime;
    requires beetos.abi;
    requires beetos.user;
    requires beetos.api;

    exports beetos.os.bundle;
    exports beetos.os.disk;
    exports beetos.os.ext3;
}
