/// Driver of Arm's PL011 serial port.
///
/// Start reading at [Pl011].
package beetos.os.pl011;
