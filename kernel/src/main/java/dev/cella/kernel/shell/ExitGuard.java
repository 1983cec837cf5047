package dev.cella.kernel.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns calls of {@link System#exit} in a compiled cell into calls of {@link CellExit#exit}.
 *
 * <p>In a class file, such a call names an entry of the constant pool that refers to {@code java/lang/System} and to
 * {@code exit(I)V}. It is enough to append the name of the other class to the pool and to change that entry. Layout and
 * tags: Java Virtual Machine Specification, section 4.4.
 */
final class ExitGuard {
    private static final int POOL_START = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHODREF = 10;
    private static final int NAME_AND_TYPE = 12;
    /**
     * Holds the number of bytes after the tag, by tag; 0 for tags that do not exist and for UTF8, which states its own
     * length.
     */
    private static final int[] SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private final byte[] classFile;
    private final int[] offsets;
    private final Map<Integer, String> strings = new HashMap<>();
    private int poolEnd = POOL_START;

    private ExitGuard(byte[] classFile) throws IOException {
        this.classFile = classFile;
        this.offsets = new int[u2(8)];
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

    /** Returns the same class without calls of {@code System.exit}; {@code classFile} itself if it has none. */
    static byte[] guard(byte[] classFile) {
        try {
            return new ExitGuard(classFile).guarded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] guarded() throws IOException {
        for (int index = 1; index < offsets.length; index++) {
            if (isSystemExit(offsets[index])) {
                return redirected(offsets[index]);
            }
        }
        return classFile;
    }

    private boolean isSystemExit(int methodref) {
        if (methodref == 0 || classFile[methodref] != METHODREF) {
            return false;
        }
        int owner = offsets[u2(methodref + 1)];
        int member = offsets[u2(methodref + 3)];
        return classFile[owner] == CLASS
                && "java/lang/System".equals(strings.get(u2(owner + 1)))
                && classFile[member] == NAME_AND_TYPE
                && "exit".equals(strings.get(u2(member + 1)))
                && "(I)V".equals(strings.get(u2(member + 3)));
    }

    private byte[] redirected(int methodref) throws IOException {
        int nameIndex = offsets.length;
        int classIndex = nameIndex + 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(classFile, 0, 8);
        out.writeShort(offsets.length + 2);
        byte[] pool = Arrays.copyOfRange(classFile, POOL_START, poolEnd);
        pool[methodref + 1 - POOL_START] = (byte) (classIndex >> 8);
        pool[methodref + 2 - POOL_START] = (byte) classIndex;
        out.write(pool);
        out.writeByte(UTF8);
        byte[] name = CellExit.class.getName().replace('.', '/').getBytes(StandardCharsets.US_ASCII);
        out.writeShort(name.length);
        out.write(name);
        out.writeByte(CLASS);
        out.writeShort(nameIndex);
        out.write(classFile, poolEnd, classFile.length - poolEnd);
        return bytes.toByteArray();
    }

    private int u2(int offset) {
        return (classFile[offset] & 0xFF) << 8 | (classFile[offset + 1] & 0xFF);
    }

    private String readUtf(int offset, int length) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(classFile, offset, length)).readUTF();
    }
}
