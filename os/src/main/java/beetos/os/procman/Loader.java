package beetos.os.procman;

import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.StartBlock;
import beetos.machine.Address;
import beetos.os.bundle.ManifestView;
import beetos.os.chacha.Generator;
import beetos.user.PageOctets;
import beetos.user.Startup;

/// Makes a process of a program: text and constants are the bundle's own pages, data a relocated copy, stack and zeroed data fresh.
final class Loader {
    private static final int THREAD_BLOCK = 256;     // at the top of the first stack

    private final Programs programs;
    private final Generator random;

    Loader(Programs programs, Generator random) {
        this.programs = programs;
        this.random = random;
    }

    /// Builds and starts it; answers the kernel's process and where its code lies. The kernel's refusals and a bad image are thrown, and then nothing is left.
    Started start(int program, Budget budget, Invocation invocation, Gifts gifts) {
        ManifestView manifest = programs.manifest(program);
        KernelProcess process = KernelProcess.create(Kernel.SYSTEM, budget.frames(), manifest.priority(), programs.applicationId(program), budget.payer());
        try {
            return new Started(process, build(process, program, manifest, invocation, gifts));
        } catch (RuntimeException | Error refused) {
            process.kill(0);
            process.close();
            throw refused;
        }
    }

    record Started(KernelProcess process, Code code) {}

    /// Answers where its code lies.
    private Code build(KernelProcess process, int program, ManifestView manifest, Invocation invocation, Gifts gifts) {
        Image image = programs.image(program);
        ElfImage elf = image.elf();
        AddressPlan plan = AddressPlan.draw(random, elf.memoryLength(), manifest.heapPages() * Page.SIZE, manifest.stackPages() * Page.SIZE);
        map(process, image, plan);
        long threadPointer = plan.stackLimit() - THREAD_BLOCK;
        process.mapFresh(plan.stack(), plan.stackLimit() - plan.stack(), MapFlags.READ | MapFlags.WRITE);
        startBlock(process, plan, elf, threadPointer, invocation, gifts);
        process.start(plan.image() + elf.entry(), threadPointer, plan.startBlock(), threadPointer, manifest.priority());
        return new Code(plan.image(), elf.text().length(), image.address(), elf.trace().length() < Code.LEAST_TRACE ? 0 : image.address() + elf.trace().start());
    }

    private static void map(KernelProcess process, Image image, AddressPlan plan) {
        ElfImage elf = image.elf();
        process.map(plan.image(), image.address(), pages(elf.text().length()), MapFlags.READ | MapFlags.EXECUTE);
        process.map(plan.image() + elf.constants().start(), image.address() + elf.constants().start(), pages(elf.constants().length()), MapFlags.READ);
        long copied = pages(elf.data().length());
        if (copied > 0) {
            PageOctets data = Kernel.scratch(copied);
            try {
                Address.copy(image.address() + elf.data().start(), data.address(), elf.data().length());
                image.relocation().apply(new DataCopy(data.address() - elf.data().start()), plan.image());
                process.map(plan.image() + elf.data().start(), data.address(), copied, MapFlags.READ | MapFlags.WRITE);
            } catch (RuntimeException | Error refused) {
                Kernel.release(data);
                throw refused;
            }
        }
        process.mapFresh(plan.image() + elf.data().start() + copied, pages(elf.dataMemory()) - copied, MapFlags.READ | MapFlags.WRITE);
    }

    private void startBlock(KernelProcess process, AddressPlan plan, ElfImage image, long threadPointer, Invocation invocation, Gifts gifts) {
        PageOctets octets = Kernel.scratch(Page.SIZE);
        try {
            StartPage page = new StartPage(octets);
            page.addresses(plan, image.memoryLength(), threadPointer, Address.load64(Startup.address() + StartBlock.COUNTER_FREQUENCY));
            page.identity(process.id(), new long[] {random.words(), random.words(), random.words(), random.words()});
            page.arguments(invocation.arguments());
            page.environment(invocation.environment());
            page.names(gifts.give(process));
            process.map(plan.startBlock(), octets.address(), Page.SIZE, MapFlags.READ);
        } catch (RuntimeException | Error refused) {
            Kernel.release(octets);
            throw refused;
        }
    }

    private static long pages(long length) {
        return length + Page.SIZE - 1 & -Page.SIZE;
    }
}
