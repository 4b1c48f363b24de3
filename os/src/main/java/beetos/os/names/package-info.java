/// The name service: who offers what, and who may ask.
package beetos.os.names;
