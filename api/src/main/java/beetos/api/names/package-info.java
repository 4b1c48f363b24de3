/// The protocol of `names`: services register a connection under a name that their manifest grants, programs ask for one.
package beetos.api.names;
