/// `fuzz`: random system calls and messages from a program without rights. Start reading at [Fuzz]; the calls are made by [Fuzzed].
package beetos.apps.fuzz;
