package conformance.basic;

/// Covers calls through interfaces, several interfaces in one class, and instanceof on them.
public final class InterfaceCalls {
    interface Speaker {
        String speak();
    }

    interface Counter {
        int count();
    }

    static final class Dog implements Speaker {
        @Override public String speak() {
            return "woof";
        }
    }

    static final class Parrot implements Speaker, Counter {
        private int said;

        @Override public String speak() {
            said++;
            return "hello";
        }

        @Override public int count() {
            return said;
        }
    }

    public static void main(String[] args) {
        Speaker[] speakers = {new Dog(), new Parrot(), new Dog()};
        for (int round = 0; round < 2; round++) {
            for (Speaker speaker : speakers) {
                System.out.println(speaker.speak());
            }
        }
        for (Speaker speaker : speakers) {
            if (speaker instanceof Counter counter) {
                System.out.println(counter.count());
            } else {
                System.out.println("does not count");
            }
        }
    }
}
