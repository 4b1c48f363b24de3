/// Device models: what a driver finds at its registers in hosted mode. Start reading at [Model].
package beetos.hosted.device;
