/// The program `scribe`: writes what a disk must still hold when the power goes.
package beetos.apps.scribe;
