package beetos.xtask.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which classes of the project mention others: by the texts of their constants, where each name and each type of a class file is.
final class Users {
    private static final String CLASSES = "target/classes", CLASS = ".class";

    /// One class: the names above it, and all of its constants' texts.
    private record User(Path source, String name, List<String> above, List<String> texts) {
        boolean mentions(Set<String> names) {
            return names.stream().anyMatch(wanted -> texts.stream().anyMatch(text -> text.contains(wanted)));
        }
    }

    private Users() {}

    /// The sources of all classes that mention one of these classes (`a/b/C`), or a class below one of them. What replaces a class of the JDK has no
    /// source there, so that who compiles it fails.
    static Set<Path> sources(List<Path> modules, Set<String> names) throws IOException {
        List<User> users = all(modules);
        Set<String> wanted = new LinkedHashSet<>(names);
        boolean more = true;
        while (more) {
            more = false;
            for (User user : users) {
                if (user.above.stream().anyMatch(wanted::contains)) more |= wanted.add(user.name);
            }
        }
        Set<Path> sources = new LinkedHashSet<>();
        for (User user : users) {
            if (user.mentions(wanted)) sources.add(user.source);
        }
        return sources;
    }

    private static List<User> all(List<Path> modules) throws IOException {
        List<User> users = new ArrayList<>();
        for (Path module : modules) {
            try (Stream<Path> files = Files.walk(module.resolve(CLASSES))) {
                for (Path file : files.filter(Users::isClass).toList()) users.add(user(module, ClassFile.of().parse(file)));
            }
        }
        return users;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(CLASS) && !file.toString().endsWith("-info" + CLASS);
    }

    private static User user(Path module, ClassModel model) {
        List<String> above = new ArrayList<>();
        model.superclass().ifPresent(type -> above.add(type.asInternalName()));
        for (ClassEntry type : model.interfaces()) above.add(type.asInternalName());
        List<String> texts = new ArrayList<>();
        for (PoolEntry constant : model.constantPool()) {
            if (constant instanceof Utf8Entry text) texts.add(text.stringValue());
        }
        String name = model.thisClass().asInternalName();
        return new User(module.resolve("src/main/java").resolve(name.replaceFirst("\\$.*", "") + ".java"), name, above, texts);
    }
}
