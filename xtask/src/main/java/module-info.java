/// The one command: builds images, runs them on QEMU, tests and measures them.
module beetos.xtask {
    requires beetos.compiler;
    requires beetos.loader;
    requires beetos.api;
    requires beetos.os;
    requires beetos.user;
    requires info.picocli;
    requires org.apache.commons.compress;
    requires java.compiler;
    requires java.management;
    requires jdk.management;

    opens beetos.xtask to info.picocli;
}
