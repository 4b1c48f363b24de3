/// The protocol of the console, the one owner of the terminal.
package beetos.api.console;
