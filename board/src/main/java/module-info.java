/// The bare board: runs one program with nothing below it.
module beetos.board {
    requires beetos.machine;
    requires beetos.loader;

    exports beetos.board;
}
