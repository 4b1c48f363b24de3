package conformance.language;

/// Covers sealed interfaces and exhaustive pattern switches over them without a default.
public final class SealedTypes {
    sealed interface Expr permits Num, Add, Mul, Neg { }

    record Num(int value) implements Expr { }

    record Add(Expr left, Expr right) implements Expr { }

    record Mul(Expr left, Expr right) implements Expr { }

    record Neg(Expr inner) implements Expr { }

    static int eval(Expr expr) {
        return switch (expr) {
            case Num n -> n.value();
            case Add a -> eval(a.left()) + eval(a.right());
            case Mul m -> eval(m.left()) * eval(m.right());
            case Neg n -> -eval(n.inner());
        };
    }

    static String show(Expr expr) {
        return switch (expr) {
            case Num(int value) when value < 0 -> "(" + value + ")";
            case Num(int value) -> "" + value;
            case Add(Expr left, Expr right) -> "(" + show(left) + " + " + show(right) + ")";
            case Mul(Num(int l), Num(int r)) -> l + "*" + r;
            case Mul(Expr left, Expr right) -> show(left) + " * " + show(right);
            case Neg(Neg(Expr inner)) -> show(inner);
            case Neg(Expr inner) -> "-" + show(inner);
        };
    }

    public static void main(String[] args) {
        Expr expr = new Add(new Mul(new Num(6), new Num(7)), new Neg(new Neg(new Mul(new Num(-2), new Add(new Num(1), new Num(4))))));
        System.out.println(show(expr) + " = " + eval(expr));
    }
}
