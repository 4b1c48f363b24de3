package beetos.compiler.model;

import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.HashMap;
import java.util.Map;

/// The arguments of one annotation with CLASS retention.
public record Annotated(Map<String, Object> values) {
    static Annotated find(AttributedElement element, String descriptor) {
        var attribute = element.findAttribute(Attributes.runtimeInvisibleAnnotations());
        if (attribute.isEmpty()) {
            return null;
        }
        for (var annotation : attribute.get().annotations()) {
            if (annotation.className().equalsString(descriptor)) {
                Map<String, Object> values = new HashMap<>();
                for (AnnotationElement e : annotation.elements()) {
                    Object value = switch (e.value()) {
                        case AnnotationValue.OfString s -> s.stringValue();
                        case AnnotationValue.OfInt i -> i.intValue();
                        case AnnotationValue.OfBoolean b -> b.booleanValue();
                        default -> throw new IllegalArgumentException(descriptor + "." + e.name().stringValue());
                    };
                    values.put(e.name().stringValue(), value);
                }
                return new Annotated(values);
            }
        }
        return null;
    }

    public String text(String name, String otherwise) {
        return (String) values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return (Integer) values.getOrDefault(name, otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return (Boolean) values.getOrDefault(name, otherwise);
    }
}
