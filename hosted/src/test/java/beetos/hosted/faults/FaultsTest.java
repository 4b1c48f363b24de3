package beetos.hosted.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each kind of fault at each point of a range; `-Dbeetos.wide=true` takes larger ranges, `-Dbeetos.faults=KIND_VICTIM_FIRST_COUNT` only that one.
class FaultsTest {
    private static final boolean WIDE = Boolean.getBoolean("beetos.wide");
    private static final String ONLY = System.getProperty("beetos.faults", "");
    private static final List<String> SERVICES = List.of("names", "pl011", "console", "log", "trng", "fs", "pipe", "ticktimer", "clock", "bsh");

    private final DisturbedLoader loader = new DisturbedLoader();
    private final List<String> failures = new ArrayList<>();
    private int runs;

    private void run(Plan.Kind kind, String victim, long first, long count) throws Exception {
        String plan = ONLY.isEmpty() ? new Plan(kind, victim, first, count).toString() : ONLY;
        if (!ONLY.isEmpty() && !(ONLY.startsWith(kind + "_") && failures.isEmpty())) {
            return;
        }
        Object failure = visits().getMethod("run", String.class, long.class).invoke(null, plan, Visit.nextBase());
        runs++;
        assertTrue(loader.unpatched().isEmpty(), "not patched: " + loader.unpatched());
        if (!failure.equals("")) {
            failures.add(plan + ": " + failure);
        }
    }

    private Class<?> visits() throws ClassNotFoundException {
        return loader.loadClass(Visit.class.getName());
    }

    private void check(String name) throws Exception {
        long faults = (long) visits().getMethod("faults").invoke(null);
        System.out.println("faults: " + name + ": " + faults + " in " + runs + " sessions");
        assertEquals("", String.join("\n", failures));
        assertTrue(!ONLY.isEmpty() || faults >= runs / 3, "hardly anything went wrong");
    }

    @Test
    void anAllocationIsRefused() throws Exception {
        for (int number = 1; number < 90; number += WIDE ? 1 : 9) {
            run(Plan.Kind.ALLOCATION, "", number, 1);
        }
        check("an allocation");
    }

    @Test
    void allocationsAreRefusedForAWhile() throws Exception {
        for (int number = 1; number < 90; number += WIDE ? 5 : 19) {
            run(Plan.Kind.ALLOCATION, "", number, 60);
        }
        check("allocations");
    }

    @Test
    void aServiceDiesAtItsNthMessage() throws Exception {
        for (String service : SERVICES) {
            for (int number : WIDE ? new int[] {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 50, 100} : new int[] {1, 4}) {
                run(Plan.Kind.DEATH, service, number, 1);
            }
        }
        check("a death");
    }

    @Test
    void theTransmitterFallsSilent() throws Exception {
        for (int number = 1; number < 400; number += WIDE ? 7 : 97) {
            run(Plan.Kind.SILENCE, "", number, 1);
        }
        check("silence");
    }

    @Test
    void registersAnswerWithABusError() throws Exception {
        for (int number = 1; number < 800; number += WIDE ? 7 : 97) {
            run(Plan.Kind.BUS_ERROR, "", number, 1);
        }
        check("a bus error");
    }
}
