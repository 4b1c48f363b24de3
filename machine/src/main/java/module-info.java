/// The hardware as Java sees it.
module beetos.machine {
    exports beetos.machine;
}
