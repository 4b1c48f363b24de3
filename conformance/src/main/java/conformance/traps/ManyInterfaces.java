package conformance.traps;

/// Covers many interfaces over many classes with common selectors: dispatch never mixes them up.
public final class ManyInterfaces {
    interface A { default int a() { return 1; } int same(); }
    interface B { default int b() { return 2; } int same(); }
    interface C { default int c() { return 3; } int same(); }
    interface D { default int d() { return 4; } int same(); }
    interface E extends A, B { default int e() { return 5; } }
    interface F extends C, D { default int f() { return 6; } }
    interface G extends E, F { default int g() { return 7; } }
    record R1(int same) implements A { }
    record R2(int same) implements B { }
    record R3(int same) implements C, A { }
    record R4(int same) implements D, B { @Override public int d() { return 40; } }
    record R5(int same) implements E { @Override public int a() { return 50; } }
    record R6(int same) implements F { @Override public int c() { return 60; } }
    record R7(int same) implements G { @Override public int b() { return 70; } }
    static class R8 implements E, F { @Override public int same() { return 8; } @Override public int f() { return 80; } }
    static final class R9 extends R8 implements G { @Override public int same() { return 9; } @Override public int e() { return 90; } }

    public static void main(String[] args) {
        Object[] all = {new R1(1), new R2(2), new R3(3), new R4(4), new R5(5), new R6(6), new R7(7), new R8(), new R9()};
        for (Object o : all) {
            StringBuilder line = new StringBuilder();
            if (o instanceof A a) {
                line.append('A').append(a.a()).append(a.same());
            }
            if (o instanceof B b) {
                line.append('B').append(b.b()).append(b.same());
            }
            if (o instanceof C c) {
                line.append('C').append(c.c()).append(c.same());
            }
            if (o instanceof D d) {
                line.append('D').append(d.d()).append(d.same());
            }
            if (o instanceof E e) {
                line.append('E').append(e.e()).append(e.same());
            }
            if (o instanceof F f) {
                line.append('F').append(f.f()).append(f.same());
            }
            if (o instanceof G g) {
                line.append('G').append(g.g()).append(g.same());
            }
            System.out.println(line);
        }
    }
}
