package java.util.concurrent;

import beetos.runtime.ThreadRandom;
import jdk.internal.access.JavaUtilConcurrentTLRAccess;

/// The door by which `java.util.concurrent.atomic` spreads threads over cells.
public final class RandomDoor implements JavaUtilConcurrentTLRAccess {
    @Override public int nextSecondaryThreadLocalRandomSeed() { return ThreadRandom.nextSecondary(); }

    @Override public int getThreadLocalRandomProbe() { return ThreadRandom.probe(); }

    @Override public int advanceThreadLocalRandomProbe(int probe) { return ThreadRandom.advanceProbe(probe); }
}
