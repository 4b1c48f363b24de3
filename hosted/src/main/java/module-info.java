/// The machine on a JVM: RAM, page tables walked in software, device models; programs as classes of their own.
module beetos.hosted {
    requires beetos.machine;
    requires beetos.abi;
    requires beetos.kernel;
    requires beetos.runtime;
    requires beetos.user;
    requires beetos.api;
    requires beetos.os;
    requires org.jline;

    exports beetos.hosted;
    exports beetos.hosted.image;
}
