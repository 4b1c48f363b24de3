/// Driver of Arm's PL031 real-time clock.
///
/// Start reading at [Pl031].
package beetos.os.pl031;
