/// Commands that are programs of their own, so that Ctrl-C ends them.
package beetos.apps.commands;
