/// `selftest`: the system tested from inside, by a program without special rights but to start, list and end what it started.
///
/// [SelfTest] holds the table of tests; the classes beside it hold their methods, a subject each. What ends a process is done by another
/// program, [Victim]. Tests speak to the kernel in registers ([Svc]), because the library above would not let them be wrong; nothing
/// here waits without a deadline. Start reading at [SelfTest].
package beetos.apps.selftest;
