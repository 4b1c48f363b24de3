/// Which array accesses of a method cannot fail: their index is surely within the array, or the row that they load is surely there.
///
/// An abstract interpreter runs a method's bytecode over the differences between its integer variables and the lengths of the arrays
/// in its variables (A. Miné, "A New Numerical Abstract Domain Based on Difference-Bound Matrices", 2001). It sees what LLVM does
/// not: that `new boolean[limit + 1]` proves that `limit + 1` did not overflow, that a `long` below an `int` keeps its value in `(int)`, and that
/// the rows of `new double[n][n]` stay as they are while the array is known to one variable of one method only.
///
/// A proof of an index holds where the array is not null; that is checked apart. Start reading at [Ranges].
package beetos.compiler.range;
