/// Commands that are programs of their own, so that Ctrl-C ends them. Each has a `run` on [Streams], which a test calls with memory; [Manual] lists them.
package beetos.apps.commands;
