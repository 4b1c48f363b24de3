/// The ahead-of-time compiler: class files in, one ELF or raw image out.
module beetos.compiler {
    requires org.bytedeco.llvm;
    requires org.bytedeco.javacpp;

    exports beetos.compiler;
    exports beetos.compiler.analysis;
    exports beetos.compiler.backend;
    exports beetos.compiler.model;
}
