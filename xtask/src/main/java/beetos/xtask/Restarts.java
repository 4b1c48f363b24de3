package beetos.xtask;

import beetos.xtask.Scenario.Exchange;
import java.util.ArrayList;
import java.util.List;

/// Every service is ended, some twice, while a program prints: the shell answers, and the program's output comes.
final class Restarts {
    private static final List<String> SERVICES = List.of("console", "pl011", "names", "log", "trng", "ticktimer", "pipe", "virtioblk", "fs");

    private Restarts() {}

    static List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(new Exchange("victim talk 600 &\n", "[1]"));
        for (String service : SERVICES) {
            exchanges.add(new Exchange("kill " + service + "\n", service + " ended"));
            exchanges.add(new Exchange("echo after " + service + "\n", "\nafter " + service));
        }
        exchanges.add(new Exchange("cat /etc/motd\n", "Welcome to BeetOS!"));
        exchanges.add(new Exchange("echo through | cat\n", "\nthrough"));
        exchanges.add(new Exchange("hello again\n", "arguments: again"));
        exchanges.add(new Exchange("kill console pl011 names\n", "names ended"));
        exchanges.add(new Exchange("echo once more\n", "\nonce more"));
        exchanges.add(new Exchange("sleep 1\n", "talk "));
        // The shell itself: its next run has a prompt of its own, and waits for nobody's old input.
        exchanges.add(new Exchange("kill bsh\n", "bsh ended"));
        exchanges.add(new Exchange("echo the next shell\n", "\nthe next shell"));
        return exchanges;
    }

    static Scenario scenario() {
        return new Scenario("restart", Qemu.MEMORY, List.of(), exchanges());
    }
}
