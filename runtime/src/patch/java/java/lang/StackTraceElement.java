package java.lang;

import java.io.Serializable;
import java.util.Objects;

/// One line of a stack trace. There are no modules or class loaders to name.
public final class StackTraceElement implements Serializable {
    private static final int NATIVE = -2;

    private final String moduleName;
    private final String className;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;

    public StackTraceElement(String declaringClass, String methodName, String fileName, int lineNumber) {
        this(null, null, null, declaringClass, methodName, fileName, lineNumber);
    }

    public StackTraceElement(String classLoaderName, String moduleName, String moduleVersion, String declaringClass, String methodName, String fileName,
            int lineNumber) {
        this.moduleName = moduleName != null ? moduleName : isJdk(declaringClass) ? "java.base" : null;
        this.className = Objects.requireNonNull(declaringClass);
        this.methodName = Objects.requireNonNull(methodName);
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    private static boolean isJdk(String name) { return name.startsWith("java.") || name.startsWith("jdk.internal.") || name.startsWith("sun."); }

    public String getFileName() { return fileName; }

    public int getLineNumber() { return lineNumber; }

    public String getModuleName() { return moduleName; }

    public String getModuleVersion() { return null; }

    public String getClassLoaderName() { return null; }

    public String getClassName() { return className; }

    public String getMethodName() { return methodName; }

    public boolean isNativeMethod() { return lineNumber == NATIVE; }

    @Override public String toString() {
        StringBuilder text = new StringBuilder();
        if (moduleName != null) {
            text.append(moduleName).append('/');
        }
        text.append(className).append('.').append(methodName).append('(');
        if (isNativeMethod()) {
            text.append("Native Method");
        } else if (fileName == null) {
            text.append("Unknown Source");
        } else {
            text.append(fileName);
            if (lineNumber >= 0) {
                text.append(':').append(lineNumber);
            }
        }
        return text.append(')').toString();
    }

    @Override public boolean equals(Object other) {
        return other instanceof StackTraceElement e && className.equals(e.className) && lineNumber == e.lineNumber && methodName.equals(e.methodName)
                && Objects.equals(fileName, e.fileName);
    }

    @Override public int hashCode() { return 31 * className.hashCode() + methodName.hashCode() + 31 * Objects.hashCode(fileName) + lineNumber; }
}
