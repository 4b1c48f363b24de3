/// The programs: the shell, commands, and examples. Each has a manifest in `src/main/resources/manifests`.
module beetos.apps {
    requires beetos.machine;
    requires beetos.abi;
    requires beetos.user;
    requires beetos.api;
    requires beetos.os;
}
