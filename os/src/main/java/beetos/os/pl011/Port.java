package beetos.os.pl011;

import beetos.os.octets.Ring;

/// The port's two rings between interrupts and messages. A full receive ring drops the newest octet and counts it.
final class Port {
    private final UartRegisters uart;
    private final Ring received = new Ring(4096);
    private final Ring waiting = new Ring(4096);
    private long dropped;
    private boolean transmitting;      // the transmit interrupt is on

    Port(UartRegisters uart) {
        this.uart = uart;
        uart.enable();
        receive();             // what was typed before has no interrupt any more
    }

    void interrupt() {
        uart.clearInterrupts();
        receive();
        transmit();
    }

    private void receive() {
        while (!uart.receiveEmpty()) {
            int octet = uart.data();       // must be read, to free the FIFO
            if (!received.offer(octet)) {
                dropped++;
            }
        }
    }

    /// Moves what the FIFO takes; the rest goes by interrupt. Where a register does not answer nothing is lost, and it can be done again.
    void transmit() {
        while (!waiting.empty() && !uart.transmitFull()) {
            uart.data(waiting.peek(0));
            waiting.drop(1);
        }
        if (transmitting == waiting.empty()) {
            uart.transmitInterrupt(!waiting.empty());
            transmitting = !waiting.empty();
        }
    }

    /// False if there is no room.
    boolean send(int octet) {
        return waiting.offer(octet);
    }

    int room() {
        return waiting.free();
    }

    Ring received() {
        return received;
    }

    long dropped() {
        return dropped;
    }
}
