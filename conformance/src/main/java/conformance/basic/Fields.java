package conformance.basic;

/// Covers objects with fields of several widths, constructors and methods that change them.
public final class Fields {
    static final class Account {
        private final String owner;
        private long balance;
        private byte flags = 3;
        private short limit = -200;
        private boolean open = true;
        private Account next;

        Account(String owner, long balance) {
            this.owner = owner;
            this.balance = balance;
        }

        void deposit(long amount) {
            balance += amount;
        }

        boolean withdraw(long amount) {
            if (!open || balance - amount < limit) {
                return false;
            }
            balance -= amount;
            return true;
        }
    }

    public static void main(String[] args) {
        Account first = new Account("Ada", 100);
        Account second = new Account("Bob", 5);
        first.next = second;
        first.deposit(50);
        System.out.println(first.withdraw(300));
        System.out.println(first.withdraw(350));
        System.out.println(first.balance);
        System.out.println(second.withdraw(1000));
        System.out.println(first.next.owner);
        System.out.println(first.next.balance);
        System.out.println(second.next == null);
        System.out.println(first.flags);
        first.flags <<= 6;
        System.out.println(first.flags);
        first.open = false;
        System.out.println(first.withdraw(1));
    }
}
