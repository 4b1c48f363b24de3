/// The runtime's seam to a bare board: words of the device tree's command line, a serial console, memory from the end of the image, the board's threads.
package beetos.runtime.board;
