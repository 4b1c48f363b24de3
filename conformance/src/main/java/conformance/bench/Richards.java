package conformance.bench;

/// A scheduler of tasks that send packets: virtual calls and linked lists; the argument is the number of rounds.
public final class Richards {
    private static final int IDLE = 0, WORKER = 1, HANDLER_A = 2, HANDLER_B = 3, DEVICE_A = 4, DEVICE_B = 5;

    private static final class Packet {
        Packet link;
        int identity;
        final int kind;
        int datum;
        final int[] data = new int[4];

        Packet(Packet link, int identity, int kind) {
            this.link = link;
            this.identity = identity;
            this.kind = kind;
        }

        Packet appendTo(Packet list) {
            link = null;
            if (list == null) {
                return this;
            }
            Packet last = list;
            while (last.link != null) {
                last = last.link;
            }
            last.link = this;
            return list;
        }
    }

    private abstract static class Task {
        final Scheduler scheduler;
        final Task next;
        final int identity;
        final int priority;
        Packet input;
        boolean pending;
        boolean waiting;
        boolean holding;

        Task(Scheduler scheduler, int identity, int priority, Packet input) {
            this.scheduler = scheduler;
            this.identity = identity;
            this.priority = priority;
            this.input = input;
            next = scheduler.tasks;
            pending = input != null;
            waiting = input != null || !(this instanceof Idle);
            scheduler.tasks = this;
            scheduler.table[identity] = this;
        }

        abstract Task run(Packet packet);

        final Task waitForPacket() {
            waiting = true;
            return this;
        }

        final Task runTask() {
            Packet packet = null;
            if (pending && waiting && !holding) {
                packet = input;
                input = packet.link;
                waiting = false;
                pending = input != null;
            }
            return run(packet);
        }

        final Task addPacket(Packet packet, Task old) {
            if (input == null) {
                input = packet;
                pending = true;
                return priority > old.priority ? this : old;
            }
            input = packet.appendTo(input);
            return old;
        }

        final boolean held() {
            return holding || !pending && waiting;
        }
    }

    private static final class Scheduler {
        Task tasks;
        Task current;
        final Task[] table = new Task[6];
        int queued;
        int held;

        void schedule() {
            current = tasks;
            while (current != null) {
                current = current.held() ? current.next : current.runTask();
            }
        }

        Task queue(Packet packet) {
            Task target = table[packet.identity];
            queued++;
            packet.link = null;
            packet.identity = current.identity;
            return target.addPacket(packet, current);
        }

        Task hold() {
            held++;
            current.holding = true;
            return current.next;
        }

        Task release(int identity) {
            Task task = table[identity];
            task.holding = false;
            return task.priority > current.priority ? task : current;
        }
    }

    private static final class Idle extends Task {
        private int control = 1;
        private int count;

        Idle(Scheduler scheduler, int count) {
            super(scheduler, IDLE, 0, null);
            this.count = count;
        }

        @Override Task run(Packet packet) {
            if (--count == 0) {
                return scheduler.hold();
            }
            if ((control & 1) == 0) {
                control >>= 1;
                return scheduler.release(DEVICE_A);
            }
            control = control >> 1 ^ 0xD008;
            return scheduler.release(DEVICE_B);
        }
    }

    private static final class Worker extends Task {
        private int destination = HANDLER_A;
        private int letter;

        Worker(Scheduler scheduler, Packet input) {
            super(scheduler, WORKER, 1000, input);
        }

        @Override Task run(Packet packet) {
            if (packet == null) {
                return waitForPacket();
            }
            destination = destination == HANDLER_A ? HANDLER_B : HANDLER_A;
            packet.identity = destination;
            packet.datum = 0;
            for (int i = 0; i < 4; i++) {
                letter = letter % 26 + 1;
                packet.data[i] = 'A' - 1 + letter;
            }
            return scheduler.queue(packet);
        }
    }

    private static final class HandlerTask extends Task {
        private Packet work;
        private Packet device;

        HandlerTask(Scheduler scheduler, int identity, int priority, Packet input) {
            super(scheduler, identity, priority, input);
        }

        @Override Task run(Packet packet) {
            if (packet != null) {
                if (packet.kind == 1) {
                    work = packet.appendTo(work);
                } else {
                    device = packet.appendTo(device);
                }
            }
            if (work != null) {
                Packet first = work;
                if (first.datum >= 4) {
                    work = first.link;
                    return scheduler.queue(first);
                }
                if (device != null) {
                    Packet out = device;
                    device = out.link;
                    out.datum = first.data[first.datum++];
                    return scheduler.queue(out);
                }
            }
            return waitForPacket();
        }
    }

    private static final class DeviceTask extends Task {
        private Packet pendingPacket;

        DeviceTask(Scheduler scheduler, int identity, int priority) {
            super(scheduler, identity, priority, null);
        }

        @Override Task run(Packet packet) {
            if (packet != null) {
                pendingPacket = packet;
                return scheduler.hold();
            }
            if (pendingPacket == null) {
                return waitForPacket();
            }
            Packet out = pendingPacket;
            pendingPacket = null;
            return scheduler.queue(out);
        }
    }

    private static Packet packets(int identity, int kind, int count) {
        Packet list = null;
        for (int i = 0; i < count; i++) {
            list = new Packet(list, identity, kind);
        }
        return list;
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        long check = 0;
        for (int round = 0; round < rounds; round++) {
            Scheduler scheduler = new Scheduler();
            new Idle(scheduler, 1000).waiting = false;
            new Worker(scheduler, packets(WORKER, 1, 2));
            new HandlerTask(scheduler, HANDLER_A, 2000, packets(DEVICE_A, 0, 3));
            new HandlerTask(scheduler, HANDLER_B, 3000, packets(DEVICE_B, 0, 3));
            new DeviceTask(scheduler, DEVICE_A, 4000);
            new DeviceTask(scheduler, DEVICE_B, 5000);
            scheduler.schedule();
            check = check * 31 + scheduler.queued * 1000L + scheduler.held;
        }
        System.out.println(check);
    }
}
