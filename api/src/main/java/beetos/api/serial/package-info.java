/// The protocol of a serial port: octets in and out, never waiting. Its one client, the console, is told when there is something to do.
package beetos.api.serial;
