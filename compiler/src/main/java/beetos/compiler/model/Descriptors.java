package beetos.compiler.model;

import java.util.ArrayList;
import java.util.List;

/// Taking descriptors apart (JVMS 4.3).
public final class Descriptors {
    private Descriptors() {}

    public static List<String> parameters(String method) {
        List<String> found = new ArrayList<>();
        int at = 1;
        while (method.charAt(at) != ')') {
            int end = end(method, at);
            found.add(method.substring(at, end));
            at = end;
        }
        return found;
    }

    public static String result(String method) {
        return method.substring(method.indexOf(')') + 1);
    }

    private static int end(String text, int at) {
        while (text.charAt(at) == '[') {
            at++;
        }
        return text.charAt(at) == 'L' ? text.indexOf(';', at) + 1 : at + 1;
    }

    /// The name by which [World#find] knows the type of a field descriptor: `java/lang/String`, `[I`, `int`.
    public static String className(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> descriptor.substring(1, descriptor.length() - 1);
            case '[' -> descriptor;
            default -> primitive(descriptor.charAt(0));
        };
    }

    public static String primitive(char code) {
        return switch (code) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            case 'V' -> "void";
            default -> throw new IllegalArgumentException("no primitive type '" + code + "'");
        };
    }

    /// The field descriptor of a class by its internal name, array or primitive name.
    public static String of(String className) {
        return switch (className) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "char" -> "C";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            case "void" -> "V";
            default -> className.startsWith("[") ? className : "L" + className + ";";
        };
    }
}
