package beetos.kernel;

import beetos.abi.Message;

/// Handles on their way in a message whose sender does not wait.
final class Parcel {
    final Handle[] handles = new Handle[Message.HANDLES];

    Parcel() {
        for (int i = 0; i < handles.length; i++) {
            handles[i] = new Handle();
        }
    }
}
