/// The protocol of the real-time clock. Programs read the time of day by `System.currentTimeMillis` or `java.time`, without a message.
package beetos.api.clock;
