/// The smallest program: plain Java but for the process id.
package beetos.apps.hello;
