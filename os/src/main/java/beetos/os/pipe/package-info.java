/// Pipes between programs.
///
/// Start reading at [PipeServer]; [Channel] is one pipe.
package beetos.os.pipe;
