package beetos.apps.selftest;

import java.util.ArrayList;
import java.util.List;

/// `selftest [--long] [FILTER …]`: runs the tests whose names contain one of the filters; without one, all. Each prints `pass NAME` or `FAIL NAME: why`; the last line
/// counts them, and the exit status is 0 if none failed.
public final class SelfTest {
    private static final int SPAWNS = 50;
    private static final int SPAWNS_LONG = 1000;
    private static final long LIMIT = 120_000;      // ms for one test
    private static final String LONG = "--long";

    private record Test(String name, Side.Body body) {}

    private SelfTest() {}

    private static List<Test> tests(boolean wide) {
        List<Test> tests = new ArrayList<>();
        tests.addAll(calls());
        tests.addAll(messages());
        tests.addAll(memory());
        tests.addAll(threads());
        tests.addAll(ends());
        tests.addAll(services());
        int spawns = wide ? SPAWNS_LONG : SPAWNS;
        tests.add(new Test("process.frames-on-loan", ProcessTests::framesOnLoan));
        tests.add(new Test("process.frames", () -> ProcessTests.frames(spawns)));
        return tests;
    }

    private static List<Test> calls() {
        return List.of(
                new Test("call.version", CallTests::version),
                new Test("call.unknown", CallTests::unknown),
                new Test("call.registers-kept", CallTests::registersKept),
                new Test("call.edges", CrashTests::edges),
                new Test("handle.copied", HandleTests::copied),
                new Test("handle.moved", HandleTests::moved),
                new Test("handle.moved-twice", HandleTests::movedTwice),
                new Test("handle.notifications", HandleTests::notifications),
                new Test("handle.closed", HandleTests::closed),
                new Test("handle.timer", HandleTests::timer),
                new Test("handle.server-gone", HandleTests::serverGone),
                new Test("handle.rights", HandleTests::rights),
                new Test("handle.self", HandleTests::self),
                new Test("handle.kinds", HandleTests::kinds));
    }

    private static List<Test> messages() {
        return List.of(
                new Test("message.scalar", MessageTests::scalar),
                new Test("message.blocking", MessageTests::blocking),
                new Test("message.reply-receive", MessageTests::replyReceive),
                new Test("message.borrow", MessageTests::borrow),
                new Test("message.mutable-borrow", MessageTests::mutableBorrow),
                new Test("message.move", MessageTests::move),
                new Test("message.grant", MessageTests::grant),
                new Test("message.order", MessageTests::order),
                new Test("message.deferred", MessageTests::deferred),
                new Test("limit.queue-full", LimitTests::queueFull),
                new Test("limit.queue-waits", LimitTests::queueWaits),
                new Test("limit.flood-one", LimitTests::floodOne),
                new Test("limit.flood-many", LimitTests::floodMany),
                new Test("limit.untaken", LimitTests::untaken),
                new Test("limit.taken", LimitTests::taken),
                new Test("limit.tokens", LimitTests::tokens),
                new Test("limit.handles", LimitTests::handles),
                new Test("limit.threads", LimitTests::threads));
    }

    private static List<Test> memory() {
        return List.of(
                new Test("memory.zeroed", MemoryTests::zeroed),
                new Test("memory.map-refused", MemoryTests::mapRefused),
                new Test("memory.write-or-execute", MemoryTests::writeOrExecute),
                new Test("memory.unmap-refused", MemoryTests::unmapRefused),
                new Test("memory.exhausted", MemoryTests::exhausted),
                new Test("memory.lend-refused", MemoryTests::lendRefused),
                new Test("memory.lent-on", MemoryTests::lentOn),
                new Test("memory.exclusive", CrashTests::exclusive));
    }

    private static List<Test> threads() {
        return List.of(
                new Test("thread.priorities", ThreadTests::priorities),
                new Test("thread.preemption", ThreadTests::preemption),
                new Test("thread.fairness", ThreadTests::fairness),
                new Test("thread.strict", ThreadTests::strict),
                new Test("thread.lending", ThreadTests::lending),
                new Test("thread.lending-queued", ThreadTests::lendingQueued),
                new Test("thread.deadlines", ThreadTests::deadlines),
                new Test("thread.futex", ThreadTests::futex),
                new Test("thread.join", ThreadTests::join),
                new Test("thread.create-refused", ThreadTests::createRefused));
    }

    private static List<Test> ends() {
        return List.of(
                new Test("crash.undefined", CrashTests::undefined),
                new Test("crash.breakpoint", CrashTests::breakpoint),
                new Test("crash.privileged", CrashTests::privileged),
                new Test("crash.read-registers", CrashTests::readRegisters),
                new Test("crash.write-registers", CrashTests::writeRegisters),
                new Test("crash.waits", CrashTests::waits),
                new Test("crash.calls", CrashTests::calls),
                new Test("crash.device", CrashTests::device),
                new Test("crash.addresses", CrashTests::addresses),
                new Test("crash.permissions", CrashTests::permissions),
                new Test("crash.jumps", CrashTests::jumps),
                new Test("death.client-queued", DeathTests::clientQueued),
                new Test("death.client-taken", DeathTests::clientTaken),
                new Test("death.client-posted", DeathTests::clientPosted),
                new Test("death.server-queued", DeathTests::serverQueued),
                new Test("death.server-taken", DeathTests::serverTaken),
                new Test("death.server-posted", DeathTests::serverPosted),
                new Test("process.status", ProcessTests::status),
                new Test("process.status-kept", ProcessTests::statusKept),
                new Test("process.many-waiters", ProcessTests::manyWaiters),
                new Test("process.race", ProcessTests::race),
                new Test("process.refused", ProcessTests::refused),
                new Test("process.strangers", ProcessTests::strangers),
                new Test("process.listed", ProcessTests::listed));
    }

    private static List<Test> services() {
        return List.of(
                new Test("java.threads", JavaTests::threads),
                new Test("java.monitor", JavaTests::monitor),
                new Test("java.collected", JavaTests::collected),
                new Test("service.names", ServiceTests::names),
                new Test("service.operations", ServiceTests::operations),
                new Test("service.alarm", ServiceTests::alarm),
                new Test("service.clock", ServiceTests::clock),
                new Test("device.window", DeviceTests::window),
                new Test("device.shared-page", DeviceTests::sharedPage),
                new Test("device.no-dma", DeviceTests::noDma),
                new Test("file.contents", FileTests::contents),
                new Test("file.refusals", FileTests::refusals),
                new Test("file.rename", FileTests::rename),
                new Test("file.new", FileTests::fresh),
                new Test("file.status", FileTests::status),
                new Test("file.open", FileTests::open),
                new Test("file.pages", FileViewTests::pages),
                new Test("file.copied", FileViewTests::copied),
                new Test("file.holes", FileViewTests::holes),
                new Test("file.clients", FileViewTests::clients));
    }

    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean wide = words.remove(LONG);
        int passed = 0;
        int failed = 0;
        for (Test test : tests(wide)) {
            if (chosen(test.name, words)) {
                String why = run(test, wide);
                System.out.println(why == null ? "pass " + test.name : "FAIL " + test.name + ": " + why);
                passed += why == null ? 1 : 0;
                failed += why == null ? 0 : 1;
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean chosen(String name, List<String> filters) {
        for (String filter : filters) {
            if (name.contains(filter)) {
                return true;
            }
        }
        return filters.isEmpty();
    }

    /// Why it failed, or null.
    private static String run(Test test, boolean wide) {
        try {
            Side.begin(test.body).end(wide ? LIMIT * 10 : LIMIT);
            return null;
        } catch (Check.Failure failure) {
            return failure.getMessage();
        } catch (Throwable thrown) {
            return thrown.toString();
        }
    }
}
