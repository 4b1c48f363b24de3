/// Methods of the JDK that are replaced one by one, each by exact name and descriptor; `SubstitutesTest` finds any that a JDK no longer has.
///
/// Whole classes are replaced only where their fields change; those are under `src/patch/java`. Everything else of java.base runs as it is.
///
/// | class | what is replaced | why |
/// |---|---|---|
/// | `Object` | hashCode, clone, wait0, notify, notifyAll | natives |
/// | `String` | intern | native |
/// | `reflect.Array` | getLength, get, set, newArray | natives |
/// | `NullPointerException` | getExtendedNPEMessage | needs bytecode at run time |
/// | `Unsafe` | what is no load, store or atomic | natives |
/// | `VM`, `CDS` | state, properties, the seed of `Set.of` | natives of another virtual machine |
/// | `Preconditions` | outOfBoundsCheck… | `String.format`: 138 methods become 2,087 |
/// | `HashMap`, `ConcurrentHashMap` | comparableClassFor | generic signatures |
/// | `ThreadLocal` | traceVirtualThreadLocals | asks a property |
/// | `Random` | seedUniquifier, no initialiser | reflection in the initialiser |
/// | `ForkJoinPool`, `ForkJoinTask` | fork, parallelism, managedBlock | there is no pool |
/// | `CompletableFuture` | asynchronous stages | there is no pool |
/// | `AtomicBoolean` | accesses | a VarHandle behind a branch is no constant |
/// | `ByteArray` | numbers in arrays | big-endian views |
/// | `ConditionalSpecialCasing` | isFinalCased | tables of word boundaries |
/// | `FileInputStream`, `FileOutputStream`, `RandomAccessFile`, `FileDescriptor`, `FileCleanable` | natives; no cleaner | `beetos.runtime.files.Descriptors` |
/// | `FileSystems`, `FileSystemProvider`, `FileChannelImpl` | getDefault, installedProviders, open | `beetos.runtime.files.SystemFilesProvider` |
/// | `Files` | readString, writeString, lines | asks for modules; maps files |
/// | `TempFileHelper`, `File.TempDirectory`, `DeleteOnExitHook` | create, generateFile, add | security providers; the JDK's shutdown |
/// | `Scanner` | useLocale | locale data |
///
/// Measured with rapid type analysis on the board target, board and runtime included: hello world 700 methods, 82 KB of text at O2; collections,
/// streams and parallel forms together 7,171 methods.
package beetos.runtime.jdk;
