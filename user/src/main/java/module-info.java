/// What a program links to speak with the kernel and with services.
module beetos.user {
    requires beetos.machine;
    requires beetos.abi;
    requires beetos.runtime;

    exports beetos.user;
}
