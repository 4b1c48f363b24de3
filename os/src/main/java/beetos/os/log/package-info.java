/// The log: keeps the last 64 KiB that services wrote, and shows each line on the console.
package beetos.os.log;
