/// The protocol of `ticktimer`: alarms as messages, on top of the kernel's deadlines.
package beetos.api.time;
