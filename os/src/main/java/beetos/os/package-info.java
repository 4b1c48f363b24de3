/// The services: each package is one program, its class with `main` is named in the program's manifest
/// (`src/main/resources/manifests`), and all of them are compiled as one closed world: an image with many mains, told apart by the
/// program's name, which is its first argument.
///
/// | program | offers | needs |
/// |---|---|---|
/// | procman | processes | the kernel |
/// | names | names | |
/// | pl011 | serial | the device |
/// | console | console | serial |
/// | clock | clock, the time of day | the device |
/// | virtioblk | block | the devices |
/// | log | log | console |
/// | ticktimer, trng | alarms, random octets | |
/// | pipe | pipe | |
/// | fs | fs | log |
///
/// Start reading at [beetos.os.procman].
package beetos.os;
