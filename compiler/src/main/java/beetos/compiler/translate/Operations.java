package beetos.compiler.translate;

import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;

/// Constants, arithmetic, conversions and comparisons (JVMS 6.5), with Java's meaning where LLVM leaves it open.
final class Operations {
    private final MethodTranslator m;
    private final Function out;

    Operations(MethodTranslator method) {
        this.m = method;
        this.out = method.out;
    }

    void constant(ConstantInstruction c) {
        if (c instanceof ConstantInstruction.LoadConstantInstruction load) {
            if (load.constantEntry() instanceof StringEntry s) {
                pushObject(m.program.world.interpreter.string(s.stringValue()));
                return;
            }
            if (load.constantEntry() instanceof ClassEntry type) {
                pushObject(m.program.world.interpreter.mirror(m.klass(type.asInternalName())));
                return;
            }
        }
        switch (c.opcode()) {
            case ACONST_NULL -> m.push(Value.NULL);
            default -> {
                switch (c.constantValue()) {
                    case Integer i -> m.push(Value.integer(i));
                    case Long l -> m.push(Kind.LONG, l.toString());
                    case Float f -> m.push(Kind.FLOAT, Ir.constant(f));
                    case Double d -> m.push(Kind.DOUBLE, Ir.constant(d));
                    default -> throw new CompileError(m.place() + ": constant " + c.constantValue() + " is not offered (dynamic constants, method handles)");
                }
            }
        }
    }

    void pushObject(Instance object) {
        m.push(new Value(Kind.REFERENCE, m.program.image.address(object), object, true));
    }

    void operator(Opcode opcode) {
        switch (opcode) {
            case IADD -> binary(Kind.INT, "add");
            case LADD -> binary(Kind.LONG, "add");
            case ISUB -> binary(Kind.INT, "sub");
            case LSUB -> binary(Kind.LONG, "sub");
            case IMUL -> binary(Kind.INT, "mul");
            case LMUL -> binary(Kind.LONG, "mul");
            case IAND -> binary(Kind.INT, "and");
            case LAND -> binary(Kind.LONG, "and");
            case IOR -> binary(Kind.INT, "or");
            case LOR -> binary(Kind.LONG, "or");
            case IXOR -> binary(Kind.INT, "xor");
            case LXOR -> binary(Kind.LONG, "xor");
            case FADD -> binary(Kind.FLOAT, "fadd");
            case DADD -> binary(Kind.DOUBLE, "fadd");
            case FSUB -> binary(Kind.FLOAT, "fsub");
            case DSUB -> binary(Kind.DOUBLE, "fsub");
            case FMUL -> binary(Kind.FLOAT, "fmul");
            case DMUL -> binary(Kind.DOUBLE, "fmul");
            case FDIV -> binary(Kind.FLOAT, "fdiv");
            case DDIV -> binary(Kind.DOUBLE, "fdiv");
            case FREM -> floatRemainder(Kind.FLOAT, "F");
            case DREM -> floatRemainder(Kind.DOUBLE, "D");
            case IDIV -> divide(Kind.INT, false);
            case LDIV -> divide(Kind.LONG, false);
            case IREM -> divide(Kind.INT, true);
            case LREM -> divide(Kind.LONG, true);
            case INEG -> negate(Kind.INT);
            case LNEG -> negate(Kind.LONG);
            case FNEG -> m.push(Kind.FLOAT, out.assign("fneg float " + m.pop().text()));
            case DNEG -> m.push(Kind.DOUBLE, out.assign("fneg double " + m.pop().text()));
            case ISHL -> shift(Kind.INT, "shl");
            case LSHL -> shift(Kind.LONG, "shl");
            case ISHR -> shift(Kind.INT, "ashr");
            case LSHR -> shift(Kind.LONG, "ashr");
            case IUSHR -> shift(Kind.INT, "lshr");
            case LUSHR -> shift(Kind.LONG, "lshr");
            case LCMP -> {
                Value b = m.pop();
                Value a = m.pop();
                m.push(Kind.INT, out.assign("call i32 @llvm.scmp.i32.i64(i64 " + a.text() + ", i64 " + b.text() + ")"));
            }
            case FCMPL -> compareFloat("float", "ult", "ogt");
            case DCMPL -> compareFloat("double", "ult", "ogt");
            case FCMPG -> compareFloat("float", "olt", "ugt");
            case DCMPG -> compareFloat("double", "olt", "ugt");
            case ARRAYLENGTH -> {
                Value array = m.accessed(m.pop(), Layout.ARRAY_LENGTH);
                m.push(Kind.INT, m.accesses().length(array.text()));
            }
            default -> throw new CompileError(m.place() + ": " + opcode);
        }
    }

    private void binary(Kind kind, String operation) {
        Value b = m.pop();
        Value a = m.pop();
        String result = out.assign(operation + " " + kind.value() + " " + a.text() + ", " + b.text());
        if (kind == Kind.LONG && operation.equals("add")) {
            m.addresses.sum(result, a.text(), b.text());
        }
        m.push(kind, result);
    }

    private void negate(Kind kind) {
        m.push(kind, out.assign("sub " + kind.value() + " 0, " + m.pop().text()));
    }

    private void shift(Kind kind, String operation) {
        String count = m.pop().text();
        String value = m.pop().text();
        String masked = out.assign("and i32 " + count + ", " + (kind == Kind.LONG ? 63 : 31));
        String wide = kind == Kind.LONG ? out.assign("zext i32 " + masked + " to i64") : masked;
        m.push(kind, out.assign(operation + " " + kind.value() + " " + value + ", " + wide));
    }

    /// Division by a constant lets LLVM multiply; else sdiv's own meaning on AArch64, MIN for MIN / -1, is Java's
    /// (Arm DDI 0487, C6.2 "SDIV").
    private void divide(Kind kind, boolean remainder) {
        Value b = m.pop();
        Value a = m.pop();
        String type = kind.value();
        boolean constant = !b.text().startsWith("%");
        if (constant && !b.text().equals("0") && !b.text().equals("-1")) {
            m.push(kind, out.assign((remainder ? "srem " : "sdiv ") + type + " " + a.text() + ", " + b.text()));
            return;
        }
        m.check(out.assign("icmp eq " + type + " " + b.text() + ", 0"), 3, "division()V", "");
        String quotient = out.assign("call " + type + " @llvm.aarch64.sdiv." + type + "(" + type + " " + a.text() + ", " + type + " " + b.text() + ")");
        if (!remainder) {
            m.push(kind, quotient);
            return;
        }
        String product = out.assign("mul " + type + " " + quotient + ", " + b.text());
        m.push(kind, out.assign("sub " + type + " " + a.text() + ", " + product));
    }

    private void floatRemainder(Kind kind, String code) {
        Value b = m.pop();
        Value a = m.pop();
        m.calls().runtime("remainder(" + code + code + ")" + code, kind, a.typed() + ", " + b.typed());
    }

    private void compareFloat(String type, String less, String greater) {
        Value b = m.pop();
        Value a = m.pop();
        String isGreater = out.assign("fcmp " + greater + " " + type + " " + a.text() + ", " + b.text());
        String isLess = out.assign("fcmp " + less + " " + type + " " + a.text() + ", " + b.text());
        String up = out.assign("zext i1 " + isGreater + " to i32");
        m.push(Kind.INT, out.assign("select i1 " + isLess + ", i32 -1, i32 " + up));
    }

    void convert(Opcode opcode) {
        String value = m.pop().text();
        switch (opcode) {
            case I2L -> m.push(Kind.LONG, out.assign("sext i32 " + value + " to i64"));
            case L2I -> m.push(Kind.INT, out.assign("trunc i64 " + value + " to i32"));
            case I2F -> m.push(Kind.FLOAT, out.assign("sitofp i32 " + value + " to float"));
            case I2D -> m.push(Kind.DOUBLE, out.assign("sitofp i32 " + value + " to double"));
            case L2F -> m.push(Kind.FLOAT, out.assign("sitofp i64 " + value + " to float"));
            case L2D -> m.push(Kind.DOUBLE, out.assign("sitofp i64 " + value + " to double"));
            case F2D -> m.push(Kind.DOUBLE, out.assign("fpext float " + value + " to double"));
            case D2F -> m.push(Kind.FLOAT, out.assign("fptrunc double " + value + " to float"));
            case F2I -> m.push(Kind.INT, out.assign("call i32 @llvm.fptosi.sat.i32.f32(float " + value + ")"));
            case F2L -> m.push(Kind.LONG, out.assign("call i64 @llvm.fptosi.sat.i64.f32(float " + value + ")"));
            case D2I -> m.push(Kind.INT, out.assign("call i32 @llvm.fptosi.sat.i32.f64(double " + value + ")"));
            case D2L -> m.push(Kind.LONG, out.assign("call i64 @llvm.fptosi.sat.i64.f64(double " + value + ")"));
            case I2B -> m.push(Kind.INT, narrow(Kind.BYTE, value));
            case I2C -> m.push(Kind.INT, narrow(Kind.CHAR, value));
            case I2S -> m.push(Kind.INT, narrow(Kind.SHORT, value));
            default -> throw new CompileError(m.place() + ": " + opcode);
        }
    }

    /// An int cut to a narrow kind and widened again.
    String narrow(Kind kind, String value) {
        if (kind == Kind.BOOLEAN) {
            return out.assign("and i32 " + value + ", 1");
        }
        return widen(kind, out.assign("trunc i32 " + value + " to " + kind.memory));
    }

    /// A value as it is in memory to what it is on the stack.
    String widen(Kind kind, String value) {
        return switch (kind) {
            case BYTE, SHORT -> out.assign("sext " + kind.memory + " " + value + " to i32");
            case BOOLEAN, CHAR -> out.assign("zext " + kind.memory + " " + value + " to i32");
            default -> value;
        };
    }

    /// A value on the stack to what it is in memory.
    String shrink(Kind kind, String value) {
        if (kind == Kind.BOOLEAN) {
            return out.assign("trunc i32 " + out.assign("and i32 " + value + ", 1") + " to i8");
        }
        return kind.computational() == kind ? value : out.assign("trunc i32 " + value + " to " + kind.memory);
    }

    String condition(Opcode opcode) {
        return switch (opcode) {
            case IFEQ -> withZero("eq");
            case IFNE -> withZero("ne");
            case IFLT -> withZero("slt");
            case IFGE -> withZero("sge");
            case IFGT -> withZero("sgt");
            case IFLE -> withZero("sle");
            case IF_ICMPEQ -> compare("eq i32");
            case IF_ICMPNE -> compare("ne i32");
            case IF_ICMPLT -> compare("slt i32");
            case IF_ICMPGE -> compare("sge i32");
            case IF_ICMPGT -> compare("sgt i32");
            case IF_ICMPLE -> compare("sle i32");
            case IF_ACMPEQ -> compare("eq ptr");
            case IF_ACMPNE -> compare("ne ptr");
            case IFNULL -> out.assign("icmp eq ptr " + m.pop().text() + ", null");
            case IFNONNULL -> out.assign("icmp ne ptr " + m.pop().text() + ", null");
            default -> throw new CompileError(m.place() + ": " + opcode);
        };
    }

    private String withZero(String how) {
        return out.assign("icmp " + how + " i32 " + m.pop().text() + ", 0");
    }

    private String compare(String how) {
        Value b = m.pop();
        Value a = m.pop();
        return out.assign("icmp " + how + " " + a.text() + ", " + b.text());
    }
}
