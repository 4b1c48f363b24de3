/// What the kernel and programs agree on.
module beetos.abi {
    exports beetos.abi;
}
