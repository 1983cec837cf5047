package dev.cella.kernel.shell;

import dev.cella.kernel.spi.Call;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Changes calls in a compiled cell: {@link System#exit} becomes {@link CellExit#exit}, and a forbidden method gets a name that says
 * so and that no class has, so the call fails when it is reached.
 *
 * <p>In a class file, a call or a method reference names an entry of the constant pool that refers to a class, a name and a
 * descriptor. It is enough to append other names to the pool and to change that entry. Layout and tags: Java Virtual Machine
 * Specification, section 4.4.
 */
final class CallGuard {
    private static final int POOL_START = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHODREF = 10;
    private static final int INTERFACE_METHODREF = 11;
    private static final int NAME_AND_TYPE = 12;
    /**
     * Holds the number of bytes after the tag, by tag; 0 for tags that do not exist and for UTF8, which states its own
     * length.
     */
    private static final int[] SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final Call EXIT = new Call("java.lang.System", "exit");

    private final byte[] classFile;
    private final Predicate<Call> forbidden;
    private final int[] offsets;
    private final Map<Integer, String> strings = new HashMap<>();
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int entries;
    private int poolEnd = POOL_START;

    private CallGuard(byte[] classFile, Predicate<Call> forbidden) throws IOException {
        this.classFile = classFile.clone();
        this.forbidden = forbidden;
        this.offsets = new int[u2(8)];
        entries = offsets.length;
        for (int index = 1; index < offsets.length; index++) {
            offsets[index] = poolEnd;
            int tag = classFile[poolEnd];
            if (tag == UTF8) {
                int length = 2 + u2(poolEnd + 1);
                strings.put(index, readUtf(poolEnd + 1, length));
                poolEnd += 1 + length;
            } else {
                poolEnd += 1 + SIZE[tag];
            }
            if (tag == LONG || tag == DOUBLE) {
                index++; // these take two entries of the pool
            }
        }
    }

    /**
     * Returns the same class without calls of {@code System.exit} and of forbidden methods; {@code classFile} itself if it has none.
     *
     * @param forbidden which methods a cell must not call
     */
    static byte[] guard(byte[] classFile, Predicate<Call> forbidden) {
        try {
            return new CallGuard(classFile, forbidden).guarded(classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] guarded(byte[] original) throws IOException {
        for (int index = 1; index < offsets.length; index++) {
            int offset = offsets[index];
            if (offset != 0 && (classFile[offset] == METHODREF || classFile[offset] == INTERFACE_METHODREF)) {
                guardCall(offset);
            }
        }
        return added.size() == 0 ? original : withAdded();
    }

    private void guardCall(int methodref) throws IOException {
        int member = offsets[u2(methodref + 3)];
        String type = strings.get(u2(offsets[u2(methodref + 1)] + 1)).replace('/', '.');
        Call call = new Call(type, strings.get(u2(member + 1)));
        DataOutputStream out = new DataOutputStream(added);
        if (call.equals(EXIT)) {
            out.writeByte(UTF8);
            out.writeUTF(CellExit.class.getName().replace('.', '/'));
            out.writeByte(CLASS);
            out.writeShort(entries);
            setU2(methodref + 1, entries + 1);
            entries += 2;
        } else if (!call.method().equals("<init>") && forbidden.test(call)) {
            out.writeByte(UTF8);
            out.writeUTF(call.method() + Call.FORBIDDEN);
            out.writeByte(NAME_AND_TYPE);
            out.writeShort(entries);
            out.writeShort(u2(member + 3));
            setU2(methodref + 3, entries + 1);
            entries += 2;
        }
    }

    private byte[] withAdded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + added.size());
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(classFile, 0, 8);
        out.writeShort(entries);
        out.write(Arrays.copyOfRange(classFile, POOL_START, poolEnd));
        added.writeTo(out);
        out.write(classFile, poolEnd, classFile.length - poolEnd);
        return bytes.toByteArray();
    }

    private int u2(int offset) {
        return (classFile[offset] & 0xFF) << 8 | (classFile[offset + 1] & 0xFF);
    }

    private void setU2(int offset, int value) {
        classFile[offset] = (byte) (value >> 8);
        classFile[offset + 1] = (byte) value;
    }

    private String readUtf(int offset, int length) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(classFile, offset, length)).readUTF();
    }
}
