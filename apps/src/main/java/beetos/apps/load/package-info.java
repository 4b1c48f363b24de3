/// The program `load`: keeps files, disks and pipes busy while the system tests end the services behind them, and sees that nothing is lost.
///
/// Start reading at [Load].
package beetos.apps.load;
