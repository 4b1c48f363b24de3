package java.lang.invoke;

import jdk.internal.misc.Unsafe;

/// VarHandle on BeetOS: made at build time for a field or the elements of an array type, so that an access is one instruction or a few.
/// The compiler gives the bodies of the native methods.
public class VarHandle {
    private int kind;          // 0 instance field, 1 static field, 2 array elements, 3 pieces of a byte array
    private long offset;       // of the field, or of the first element
    private Class<?> owner;    // of the field, or the array type
    private Class<?> type;     // of the variable

    VarHandle() {}

    public final native @MethodHandle.PolymorphicSignature Object get(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getVolatile(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getOpaque(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature void set(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature void setVolatile(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature void setOpaque(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature void setRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature boolean compareAndSet(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature boolean weakCompareAndSetPlain(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature boolean weakCompareAndSet(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature boolean weakCompareAndSetAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature boolean weakCompareAndSetRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object compareAndExchange(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object compareAndExchangeAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object compareAndExchangeRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndSet(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndSetAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndSetRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndAdd(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndAddAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndAddRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseOr(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseOrAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseOrRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseAnd(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseAndAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseAndRelease(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseXor(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseXorAcquire(Object... arguments);

    public final native @MethodHandle.PolymorphicSignature Object getAndBitwiseXorRelease(Object... arguments);

    public Class<?> varType() { return type; }

    public VarHandle withInvokeExactBehavior() { return this; }

    public VarHandle withInvokeBehavior() { return this; }

    public boolean hasInvokeExactBehavior() { return false; }

    @Override public String toString() { return "VarHandle[varType=" + type.getName() + ", of=" + owner.getName() + "]"; }

    public static void fullFence() { Unsafe.getUnsafe().fullFence(); }

    public static void acquireFence() { Unsafe.getUnsafe().loadFence(); }

    public static void releaseFence() { Unsafe.getUnsafe().storeFence(); }

    public static void loadLoadFence() { Unsafe.getUnsafe().loadLoadFence(); }

    public static void storeStoreFence() { Unsafe.getUnsafe().storeStoreFence(); }
}
