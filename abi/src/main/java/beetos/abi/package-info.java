/// What the kernel and programs agree on: call numbers, errors, the layout of messages and of the blocks that the kernel
/// writes into a process. Nothing here runs; every value is a constant expression.
///
/// # The calling convention
///
/// `svc #0`. The number is in x8, arguments are in x0–x7, and every call that can block takes its **deadline in x9**: nanoseconds
/// of the monotonic clock, 0 = wait for ever. A deadline that has passed (1, say) makes a *try* form: nothing waits.
/// The result is in x0: ≥ 0, or a negative [KernelError]; further results are in x1–x7, and those of a received message also in x8 and x9.
/// After a call x0–x17 and the flags are undefined unless named below (they never hold kernel values); x18–x30, SP, and V0–V31 are kept.
/// A call that fails has done nothing, except where its row says otherwise.
///
/// A *range* is one word: the page-aligned address plus the count of pages (1–256) in bits 0–13. *Handles* in a message are one word: four lanes of
/// 16 bits, each a handle number (1–32,767; 0 = none), bit 15 set = move it instead of copying. Lanes are filled from bit 0 up.
///
/// | x8 | call | x0 | x1 | x2 … | results |
/// |---|---|---|---|---|---|
/// | 0 | VERSION | | | | x0 [Call#ABI_VERSION]; the null call |
/// | 1 | CALL | connection | id | x2–x5 words · x7 handles · x9 | x1–x5 reply words · x7 handles received (lanes) |
/// | 2 | REPLY_RECEIVE | server | token, 0 = only receive | x2–x6 reply words · x7 handles · x9 | a message, see below. A bad reply returns its error and receives nothing; TIMED_OUT comes after the reply |
/// | 3 | REPLY | | token | x2–x6 reply words · x7 handles | |
/// | 4 | SEND | connection | id | x2–x5 words · x7 handles · x9 | QUEUE_FULL when the deadline passes first |
/// | 5 | LEND | connection | id | x2 range · x3 offset · x4 valid · x5 word · x7 handles · x9 | x1 offset · x2 valid · x3–x5 words · x7 handles |
/// | 6 | LEND_MUTABLE | as LEND | | | as LEND |
/// | 7 | MOVE | connection | id | as LEND; the range leaves the caller | |
/// | 8 | REPLY_GRANT | range in the server | token | x2–x5 words · x7 server, 0 = none · x9 | the client gets x1 range, x2–x5 = those four words. UNMAP ends it. With a server: a message, as REPLY_RECEIVE without a reply |
/// | 9 | NOTIFY | server | bits | | sets notification bits |
/// | 10 | TIMER | server | bit number | x9 deadline, 0 = off | one timer a server |
/// | 11 | SERVER_CREATE | | | | x0 server handle (all rights) |
/// | 12 | CONNECTION_CREATE | server | badge | x2 rights | x0 connection handle |
/// | 13 | HANDLE_DUPLICATE | handle | rights ⊆ its own | | x0 handle |
/// | 14 | HANDLE_CLOSE | handle | | | |
/// | 15 | HANDLE_KIND | handle | | | x0 [HandleKind] · x1 rights |
/// | 16 | MAP | address, 0 = kernel chooses | length | x2 [MapFlags] | x0 address; zeroed |
/// | 17 | UNMAP | address | length | | also ends grants |
/// | 18 | PROTECT | address | length | x2 flags | |
/// | 19 | MEMORY | process, 0 = the caller | | | x0 frames in all · x1 free · x2 its account · x3 used of it |
/// | 20 | THREAD_CREATE | entry | argument (its x0) | x2 SP · x3 thread pointer (x18, TPIDR_EL0) · x4 priority, 0 = own | x0 thread number in this process |
/// | 21 | THREAD_EXIT | | | | the last one ends the process with status 0 |
/// | 22 | THREAD_JOIN | thread | | x9 | |
/// | 23 | THREAD_PRIORITY | thread | priority 1–15 | | x0 the old one |
/// | 24 | YIELD | | | | |
/// | 25 | SLEEP | | | x9 deadline (0 returns at once) | |
/// | 26 | FUTEX_WAIT | address (4-aligned) | expected 32-bit value | x9 | CHANGED if it differs |
/// | 27 | FUTEX_WAKE | address | count | | x0 threads woken |
/// | 28 | THREADS_STOP | | | | x0 threads stopped; only the caller runs |
/// | 29 | THREAD_REGISTERS | thread, first with number ≥ this | buffer of [ThreadRegisters] | | x0 its number; NOT_FOUND after the last |
/// | 30 | THREADS_RESUME | | | | |
/// | 31 | PROCESS_CREATE | system, right SPAWN | account in frames | x2 highest priority · x3 application id · x4 process out of whose account it comes (right BUILD), 0 = the caller's | x0 process handle (all rights) · x1 its id |
/// | 32 | PROCESS_MAP | process | address there | x2 own address (0 = fresh zeroed frames) · x3 length · x4 flags of the page there | own frames move, frames of the bundle are shared |
/// | 33 | PROCESS_GIVE | process | handle number there (0 = any) | x2 lane (a handle, bit 15 = move); a server of the caller's own, with all its connections, only as a copy | x0 handle number there |
/// | 34 | PROCESS_START | process | entry | x2 SP · x3 x0 there · x4 thread pointer · x5 priority | |
/// | 35 | PROCESS_EXIT | status | | | does not return |
/// | 36 | PROCESS_KILL | process | status | | |
/// | 37 | PROCESS_WAIT | process | | x9 | x0 [ExitCause] · x1 status · x2 fault address · x3 PC · x4 ESR · x5 process id |
/// | 38 | PROCESS_WATCH | process | server | x2 bit number | the bit is set when it ends, at once if it has |
/// | 39 | PROCESS_LIST | system | index to begin at | | x0 index found · x1 id · x2 id of whose account it came out of · x3 [ProcessState] · x4 frames used (without its children's) · x5 CPU time in ns · x6 threads · x7 application id |
/// | 40 | DEVICE_DESCRIBE | devices | index | x2 buffer of [DeviceDescription] | NOT_FOUND after the last |
/// | 41 | DEVICE_CLAIM | devices | index | x2 rights | x0 device handle; IN_USE if it has an owner |
/// | 42 | DEVICE_READ | device | offset | x2 width 1, 2, 4, 8 | x1 value; DEVICE_FAILED |
/// | 43 | DEVICE_WRITE | device | offset | x2 width · x3 value | DEVICE_FAILED |
/// | 44 | DEVICE_MAP | device | | | x0 address · x1 length; BAD_ARGUMENT if it does not fill whole pages |
/// | 45 | DEVICE_DMA | device, right DMA | pages | | x0 address · x1 physical; contiguous, zeroed |
/// | 46 | DEVICE_DMA_RELEASE | device, right DMA | | | frees frames pinned by an earlier owner: the device has been reset |
/// | 47 | INTERRUPT_BIND | device | index of its interrupt | x2 server · x3 bit number | unmasked from now |
/// | 48 | INTERRUPT_ACKNOWLEDGE | device | index | | unmasks |
/// | 49 | CONSOLE_WRITE | console | address | x2 length ≤ 1,024 | the panic console, before a driver owns it |
/// | 50 | POWER | power | 0 off, 1 reboot | x2 status | |
/// | 51 | BUNDLE_MAP | bundle | | | x0 address · x1 length; read-only in the caller |
/// | 52 | PROCESS_FAULTS | process | | as PROCESS_WAIT, without waiting | NOT_FOUND while it runs |
///
/// # A received message (results of REPLY_RECEIVE)
///
/// | register | holds |
/// |---|---|
/// | x0 | [MessageKind] in bits 0–7, sender's process id in bits 32–62 |
/// | x1 | badge of the connection; the pending bits of a NOTIFICATION |
/// | x2 | message id |
/// | x3–x6 | four words; of a memory message: range here, offset, valid, word |
/// | x7 | reply token; 0 if nobody waits |
/// | x8 | handles received (lanes) |
/// | x9 | application id of the sender |
///
/// Order: pending notification bits (which are cleared), then close notices, then messages by the sender's priority, first come first served.
/// Close notice: kind CLOSED, x1 the badge whose last handle is gone.
///
/// A new process starts in EL0 with x0 = address of its [StartBlock], x18 = TPIDR_EL0 = its thread pointer, all other registers 0.
/// Start reading at [Call].
package beetos.abi;
