/// The console: one owner of the terminal's input and output for the shell and its jobs.
///
/// [LineDiscipline] is what keys mean, [SizeReport] finds the terminal's own answers among them, [OutputQueue] is what is on its way to the screen; all three are
/// pure. [Typing] and [Showing] have the messages that wait for them.
///
/// Start reading at [ConsoleServer].
package beetos.os.console;
