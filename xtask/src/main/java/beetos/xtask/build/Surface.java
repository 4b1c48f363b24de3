package beetos.xtask.build;

import java.io.IOException;
import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// All of a class that the compiler of another class can see: names, types, flags, constants, annotations; no code, and nothing private.
record Surface(String name, List<String> parts) {
    private static final String CONSTANT = " = ";

    static Surface of(Path file) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        TreeSet<String> parts = new TreeSet<>(Comparator.naturalOrder());
        parts.add("class " + model.flags().flagsMask() + " " + model.thisClass().asInternalName() + " " + model.superclass().map(Object::toString).orElse("")
                + " " + model.interfaces() + attributes(model));
        for (FieldModel field : model.fields()) {
            if (!field.flags().has(AccessFlag.PRIVATE)) {
                parts.add("field " + field.flags().flagsMask() + " " + field.fieldName() + " " + field.fieldType() + attributes(field));
            }
        }
        for (MethodModel method : model.methods()) {
            if (!method.flags().has(AccessFlag.PRIVATE)) {
                parts.add("method " + method.flags().flagsMask() + " " + method.methodName() + " " + method.methodType() + attributes(method));
            }
        }
        return new Surface(model.thisClass().asInternalName(), List.copyOf(parts));
    }

    /// Fields with values that the compiler copies to where they are used.
    List<String> constants() {
        return parts.stream().filter(part -> part.contains(CONSTANT)).toList();
    }

    private static String attributes(AttributedElement element) {
        return element.attributes().stream().map(Surface::text).filter(text -> !text.isEmpty()).sorted().collect(Collectors.joining(" ", " ", ""));
    }

    private static String text(Attribute<?> attribute) {
        return switch (attribute) {
            case ConstantValueAttribute value -> "= " + value.constant().constantValue();
            case SignatureAttribute signature -> signature.signature().stringValue();
            case ExceptionsAttribute thrown -> "throws " + thrown.exceptions();
            case PermittedSubclassesAttribute permitted -> "permits " + permitted.permittedSubclasses();
            case RecordAttribute fields -> "record " + fields.components().stream().map(part -> part.name() + " " + part.descriptor() + attributes(part)).toList();
            case RuntimeVisibleAnnotationsAttribute annotations -> annotations.annotations().toString();
            case RuntimeInvisibleAnnotationsAttribute annotations -> annotations.annotations().toString();
            default -> "";
        };
    }

    /// Whether a class has no name in the language: one without a name, or inside a method.
    static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.matches(".*\\$\\d.*");
    }
}
