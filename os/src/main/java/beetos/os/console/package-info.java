/// The console: one owner of the terminal's input and output for the shell and its jobs.
///
/// [LineDiscipline] is what keys mean, [OutputQueue] what is on its way to the screen; both are pure.
///
/// Start reading at [ConsoleServer].
package beetos.os.console;
