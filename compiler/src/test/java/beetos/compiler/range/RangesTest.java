package beetos.compiler.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.compiler.desugar.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is proven of small methods, and what must not be: `WITHIN of COUNT, PRESENT`.
class RangesTest {
    @TempDir Path folder;

    private void check(String expected, String parameters, String body) throws Exception {
        Sources.compile(folder, "class Case { static int sum; static Object kept; static void use(Object o) {} static void run(" + parameters + ") { " + body + " } }");
        var method = Accesses.world(folder).require("Case", "the test").methods.values().stream().filter(m -> m.name.equals("run")).findFirst().orElseThrow();
        Accesses all = Accesses.of(method).values().stream().reduce((a, b) -> new Accesses(a.count() + b.count(), a.within() + b.within(), a.present() + b.present())).orElseThrow();
        assertEquals(expected, all.within() + " of " + all.count() + ", " + all.present());
    }

    @Test void lengthPlusOneDidNotOverflow() throws Exception {
        check("1 of 1, 0", "int n", "int[] a = new int[n + 1]; for (int i = 0; i <= n; i++) a[i] = i;");
        check("0 of 1, 0", "int n", "int[] a = new int[n]; for (int i = 0; i <= n; i++) a[i] = i;");
        check("0 of 1, 0", "int n, int[] a", "sum = a.length; for (int i = 0; i <= n; i++) a[i] = i;");
    }

    @Test void aLongBelowAnIntKeepsItsValue() throws Exception {
        check("1 of 1, 0", "int n, int i", "int[] a = new int[n + 1]; if (i > 1) for (long j = (long) i * i; j <= n; j += i) a[(int) j] = 1;");
        check("0 of 1, 0", "int n, int i", "int[] a = new int[n + 1]; for (long j = (long) i * i; j <= n; j += i) a[(int) j] = 1;");
        check("0 of 1, 0", "int n, long j", "int[] a = new int[n + 1]; for (; j != n; j++) a[(int) j] = 1;");
    }

    @Test void rowsOfAGridThatStaysHere() throws Exception {
        String loops = "for (int i = 0; i < n; i++) for (int j = 0; j < n - 1; j++) m[i][n - 1 - j] = i;";
        check("2 of 2, 1", "int n", "int[][] m = new int[n][n]; " + loops);
        check("1 of 2, 0", "int n", "int[][] m = new int[n][n]; kept = m; " + loops);
        check("1 of 2, 0", "int n", "int[][] m = new int[n][n]; use(m); " + loops);
        check("1 of 2, 0", "int n", "int[][] m = new int[n][n], k = m; " + loops);
    }

    @Test void gridsMadeOfWhatTheSlotHeldBefore() throws Exception {
        check("1 of 2, 1", "int n, int[][] a", "a = new int[n][a.length]; for (int i = 0; i < n; i++) sum += a[0][i];");
        check("1 of 3, 2", "int n", "int[][] m = new int[n][n + 1]; m = new int[m[0].length][m.length]; for (int i = 0; i < m.length; i++) sum += m[i][i];");
    }

    @Test void rowsThatAreReplaced() throws Exception {
        check("2 of 3, 0", "int n, int[] row", "int[][] m = new int[n][n]; for (int i = 0; i < n; i++) { m[i] = row; sum += m[i][i]; }");
    }

    @Test void downwardsAndSorting() throws Exception {
        check("1 of 1, 0", "int[] a", "for (int i = a.length - 1; i >= 0; i--) sum += a[i];");
        check("5 of 5, 0", "int[] a", "for (int i = 1; i < a.length; i++) { int x = a[i], j = i; while (j > 0 && a[j - 1] > x) { a[j] = a[j - 1]; j--; } a[j] = x; }");
    }

    @Test void searching() throws Exception {
        check("1 of 1, 0", "int[] a, int x", "int low = 0, high = a.length - 1; while (low <= high) { int middle = (low + high) >>> 1; if (middle < a.length && a[middle] < x) low = middle + 1; else high = middle - 1; }");
    }

    @Test void whatChangesWhileItIsOnTheStack() throws Exception {
        check("1 of 1, 0", "int[] a", "int i = 0; while (i < a.length) sum += a[i++];");
        check("0 of 1, 0", "int[] a", "int i = 0; while (i < a.length) sum += a[++i];");
    }

    @Test void anotherArrayInTheSlot() throws Exception {
        check("0 of 1, 0", "int[] a, int[] b", "int n = a.length; for (int i = 0; i < n; i++) { if (i == 3) a = b; sum += a[i]; }");
    }

    @Test void nothingIsKnownInAHandler() throws Exception {
        check("0 of 2, 0", "int n, int i", "int[] a = new int[n]; while (i < n) { if (i < 0) return; try { a[i] = 1; i += 1 / sum; } catch (ArithmeticException e) { a[i] = 2; i++; } }");
    }
}
