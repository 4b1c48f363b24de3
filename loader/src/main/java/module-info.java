/// The first code: from the firmware's hand-over to the kernel in the high half.
module beetos.loader {
    requires beetos.machine;
    requires beetos.abi;

    exports beetos.loader;
}
