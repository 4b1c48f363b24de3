/// A program that ends badly, in the way that its argument names: for tests, and to see what the system says.
package beetos.apps.crash;
