package beetos.kernel;

import beetos.abi.HandleKind;

/// One handle in a table or a parcel: a [HandleKind], [beetos.abi.Rights], and the object of that kind.
final class Handle {
    int kind;
    int rights;
    Connection connection;
    Server server;
    ProcessControl process;
    Device device;

    void set(Handle other, int newRights) {
        kind = other.kind;
        rights = newRights;
        connection = other.connection;
        server = other.server;
        process = other.process;
        device = other.device;
    }

    void clear() {
        kind = HandleKind.NONE;
        rights = 0;
        connection = null;
        server = null;
        process = null;
        device = null;
    }
}
