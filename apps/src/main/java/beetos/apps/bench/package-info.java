/// What the system costs, in guest instructions: meant for QEMU's `-icount shift=0`, where the counter advances by one nanosecond an
/// instruction. Each figure is the median of [Samples#COUNT] batches, printed as `bench NAME VALUE`.
///
/// Start reading at [Bench].
package beetos.apps.bench;
