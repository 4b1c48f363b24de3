/// bsh, the shell: reads a line with an editor of its own, splits it into commands, and runs each as a built-in
/// command or as a program through the process manager.
///
/// Everything up to running is pure and knows no system call: [Lexer] and [Parser] make a [Script] of a line, [Expansion]
/// makes arguments of its words, [LineEditor] makes a line of octets, and [Path] resolves names. [Shell] joins them.
///
/// Start reading at [Shell].
package beetos.apps.bsh;
