package dev.cella.lessons.explore.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing that matters here of what a camera writes into a JPEG file: how it was held. Source: EXIF 2.3, 4.6.4. */
final class Exif {
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /** From 1 to 8; 1, which is upright, where a file does not say. */
    static int orientation(byte[] content) {
        try {
            return Format.of(content) == Format.JPEG ? inSegments(ByteBuffer.wrap(content)) : 1;
        } catch (IndexOutOfBoundsException cutOff) {
            return 1;
        }
    }

    private static int inSegments(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff && (file.get(at + 1) & 0xff) != START_OF_SCAN) {
            int length = file.getShort(at + 2) & 0xffff;
            byte[] name = new byte[4];
            file.get(at + 4, name);
            if ((file.get(at + 1) & 0xff) == APP1 && new String(name, StandardCharsets.US_ASCII).equals("Exif")) {
                return inDirectory(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 1;
    }

    /** In the first directory of a block in the format of TIFF. */
    private static int inDirectory(ByteBuffer block) {
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        int entries = block.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((block.getShort(entry) & 0xffff) == ORIENTATION) {
                return block.getShort(entry + 8);
            }
        }
        return 1;
    }
}
