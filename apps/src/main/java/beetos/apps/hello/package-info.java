/// The smallest program: plain Java, nothing of BeetOS in it.
package beetos.apps.hello;
