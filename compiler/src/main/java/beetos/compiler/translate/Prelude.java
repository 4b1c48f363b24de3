package beetos.compiler.translate;

import beetos.compiler.Target;

/// What every module begins with: declarations, metadata, and the small functions that LLVM inlines into methods.
final class Prelude {
    private Prelude() {}

    private static final String COMMON = """
            target triple = "aarch64-none-elf"

            attributes #0 = { nounwind "frame-pointer"="non-leaf" "disable-tail-calls"="true" "beetos-stack-check" }
            attributes #1 = { nounwind INLINING"frame-pointer"="non-leaf" "disable-tail-calls"="true" }
            attributes #2 = { cold nomerge }
            attributes #3 = { nounwind naked noinline }
            attributes #4 = { nounwind alwaysinline }
            attributes #6 = { noinline }
            attributes #7 = { nounwind memory(none) }
            attributes #5 = { nounwind cold noinline "frame-pointer"="non-leaf" "disable-tail-calls"="true" }

            declare i64 @llvm.read_register.i64(metadata)
            declare void @llvm.assume(i1)
            declare void @llvm.aarch64.dmb(i32)
            declare i32 @llvm.aarch64.sdiv.i32(i32, i32)
            declare i64 @llvm.aarch64.sdiv.i64(i64, i64)

            !0 = !{}
            !1 = !{!"branch_weights", i32 1, i32 100000}
            !3 = !{i32 0, i32 -2147483648}
            !7 = !{!"x18"}
            """;

    /// The kernel is small and each of its paths is measured: it inlines as LLVM would without the limit that programs have.
    private static final String KERNEL_INLINING = "\"function-inline-threshold\"=\"225\" ";

    /// Allocation, process Java: the bump pointer of the thread block, else the runtime (docs/object-model.md, "Thread block").
    private static final String PROCESS_ALLOCATION = """
            define internal ptr @beetos.new(i32 %word, i64 %size, ptr noalias nocapture swifterror %err) #4 {
              %x18 = call i64 @llvm.read_register.i64(metadata !7)
              %thread = inttoptr i64 %x18 to ptr
              %top = load ptr, ptr %thread
              %above = getelementptr i8, ptr %top, i64 %size
              %limitcell = getelementptr i8, ptr %thread, i64 8
              %limit = load ptr, ptr %limitcell
              %full = icmp ugt ptr %above, %limit
              br i1 %full, label %slow, label %fast, !prof !1
            fast:
              store i32 %word, ptr %top, !tbaa !10
              fence syncscope("singlethread") release
              store ptr %above, ptr %thread
              ret ptr %top
            slow:
              %wide = zext i32 %word to i64
              %record = getelementptr i8, ptr @beetos.types, i64 %wide
              %type = ptrtoint ptr %record to i64
              %object = call ptr @"beetos/runtime/Compiled.allocate(JJ)Ljava/lang/Object;"(i64 %type, i64 %size, ptr nocapture swifterror %err)
              ret ptr %object
            }

            define internal ptr @beetos.newarray(i32 %word, i32 %length, i32 %shift, ptr noalias nocapture swifterror %err) #4 {
              %count = zext i32 %length to i64
              %wideshift = zext i32 %shift to i64
              %bytes = shl i64 %count, %wideshift
              %padded = add i64 %bytes, 23
              %size = and i64 %padded, -8
              %x18 = call i64 @llvm.read_register.i64(metadata !7)
              %thread = inttoptr i64 %x18 to ptr
              %top = load ptr, ptr %thread
              %above = getelementptr i8, ptr %top, i64 %size
              %limitcell = getelementptr i8, ptr %thread, i64 8
              %limit = load ptr, ptr %limitcell
              %full = icmp ugt ptr %above, %limit
              br i1 %full, label %slow, label %fast, !prof !1
            fast:
              %lengthcell = getelementptr i8, ptr %top, i64 8
              store i32 %word, ptr %top, !tbaa !10
              store i32 %length, ptr %lengthcell, !tbaa !11
              fence syncscope("singlethread") release
              store ptr %above, ptr %thread
              ret ptr %top
            slow:
              %wide = zext i32 %word to i64
              %record = getelementptr i8, ptr @beetos.types, i64 %wide
              %type = ptrtoint ptr %record to i64
              %object = call ptr @"beetos/runtime/Compiled.allocateArray(JI)Ljava/lang/Object;"(i64 %type, i32 %length, ptr nocapture swifterror %err)
              ret ptr %object
            }

            define internal ptr @beetos.getclass(ptr %object) #4 {
              %word = load i32, ptr %object, !tbaa !10
              %wide = zext i32 %word to i64
              %record = getelementptr i8, ptr @beetos.types, i64 %wide
              %cell = getelementptr i8, ptr %record, i64 36
              %index = load i32, ptr %cell, !invariant.load !0
              %place = zext i32 %index to i64
              %slot = getelementptr ptr, ptr @beetos.mirrors, i64 %place
              %mirror = load ptr, ptr %slot
              ret ptr %mirror
            }
            """;

    /// Allocation, kernel Java: memory from the target's boot allocator, zeroed.
    private static final String KERNEL_ALLOCATION = """
            define internal ptr @beetos.new(i32 %word, i64 %size) #1 {
              %address = call i64 @"BOOT.allocate(J)J"(i64 %size)
              %object = inttoptr i64 %address to ptr
              store i32 %word, ptr %object, !tbaa !10
              ret ptr %object
            }

            define internal ptr @beetos.newarray(i32 %word, i32 %length, i32 %shift) #1 {
              %count = zext i32 %length to i64
              %wideshift = zext i32 %shift to i64
              %bytes = shl i64 %count, %wideshift
              %padded = add i64 %bytes, 23
              %size = and i64 %padded, -8
              %address = call i64 @"BOOT.allocate(J)J"(i64 %size)
              %object = inttoptr i64 %address to ptr
              store i32 %word, ptr %object, !tbaa !10
              %lengthcell = getelementptr i8, ptr %object, i64 8
              store i32 %length, ptr %lengthcell, !tbaa !11
              ret ptr %object
            }
            """;

    /// Whether a value may be stored in an array of references: same class word, a class in range, an interface by its bit, else the runtime.
    private static final String STORABLE = """
            define LINKAGE i1 @beetos.storable(ptr %array, ptr %valueERROR) #1 {
              %none = icmp eq ptr %value, null
              br i1 %none, label %yes, label %some
            some:
              %arrayword = load i32, ptr %array, !tbaa !10
              %arraywide = zext i32 %arrayword to i64
              %arrayrecord = getelementptr i8, ptr @beetos.types, i64 %arraywide
              %elementcell = getelementptr i8, ptr %arrayrecord, i64 12
              %element = load i32, ptr %elementcell, !invariant.load !0
              %word = load i32, ptr %value, !tbaa !10
              %same = icmp eq i32 %word, %element
              %any = icmp eq i32 %element, OBJECT
              %quick = or i1 %same, %any
              br i1 %quick, label %yes, label %look
            look:
              %elementwide = zext i32 %element to i64
              %record = getelementptr i8, ptr @beetos.types, i64 %elementwide
              %flagscell = getelementptr i8, ptr %record, i64 4
              %flags = load i32, ptr %flagscell, !invariant.load !0
              %kind = and i32 %flags, 255
              %bitcell = getelementptr i8, ptr %record, i64 24
              %bit = load i32, ptr %bitcell, !invariant.load !0
              switch i32 %kind, label %slow [ i32 0, label %class i32 1, label %interface ]
            class:
              %limitcell = getelementptr i8, ptr %record, i64 20
              %limit = load i32, ptr %limitcell, !invariant.load !0
              %distance = sub i32 %word, %element
              %span = sub i32 %limit, %element
              %within = icmp ult i32 %distance, %span
              ret i1 %within
            interface:
              %unknown = icmp slt i32 %bit, 0
              br i1 %unknown, label %slow, label %test
            test:
              %wordwide = zext i32 %word to i64
              %valuerecord = getelementptr i8, ptr @beetos.types, i64 %wordwide
              %octet = lshr i32 %bit, 3
              %octetwide = zext i32 %octet to i64
              %set = getelementptr i8, ptr %valuerecord, i64 48
              %setcell = getelementptr i8, ptr %set, i64 %octetwide
              %bits = load i8, ptr %setcell, !invariant.load !0
              %bitswide = zext i8 %bits to i32
              %low = and i32 %bit, 7
              %moved = lshr i32 %bitswide, %low
              %one = trunc i32 %moved to i1
              ret i1 %one
            slow:
              SLOW
            yes:
              ret i1 true
            }
            """;

    private static final String SLOW_PROCESS = """
            %answer = call i32 @"beetos/runtime/Compiled.storable(Ljava/lang/Object;Ljava/lang/Object;)Z"(ptr %array, ptr %value, ptr nocapture swifterror %err)
              %good = icmp ne i32 %answer, 0
              ret i1 %good""";

    /// `storable` says whether the runtime's check of array stores is part of the image, `parted` that other modules begin with the same.
    static String define(Target target, int objectWord, boolean storable, boolean parted) {
        String text = COMMON.replace("INLINING", (target.kernelOnly() ? KERNEL_INLINING : "") + (target.nullFaults() ? "null_pointer_is_valid " : ""));
        if (target.kernelOnly()) {
            text += target.bootMemory() == null ? "" : KERNEL_ALLOCATION.replace("BOOT", target.bootMemory());
        } else {
            text += PROCESS_ALLOCATION;
        }
        boolean kernel = target.kernelOnly();
        return text + STORABLE.replace("ERROR", kernel ? "" : ", ptr nocapture swifterror %err").replace("OBJECT", Integer.toString(objectWord))
                .replace("LINKAGE", parted ? "linkonce_odr hidden" : "internal").replace("SLOW", kernel || !storable ? "ret i1 false" : SLOW_PROCESS);
    }
}
