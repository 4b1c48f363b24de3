/// Alarms as messages, on the one timer that the kernel gives each server.
package beetos.os.ticktimer;
