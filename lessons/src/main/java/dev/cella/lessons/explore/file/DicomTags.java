package dev.cella.lessons.explore.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The data elements of a DICOM data set or of one item of a sequence. Source: DICOM PS3.5, section 7, and PS3.10, 7.1. */
final class DicomTags {
    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int PIXEL_DATA = 0x7fe00010;

    private static final int PREAMBLE = 128;
    private static final String MAGIC = "DICM";

    private final Map<Integer, DicomElement> elements;

    private final boolean complete;

    /**
     * Holds elements.
     *
     * @param complete whether no part of an element was left over
     */
    DicomTags(Map<Integer, DicomElement> elements, boolean complete) {
        this.elements = elements;
        this.complete = complete;
    }

    /** Returns whether these are all elements of a whole file. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Returns where the first element lies: behind the preamble and {@code DICM}, behind a preamble and zeros, or at once, as
     * in files from before the preamble; -1 if this is no DICOM file.
     */
    static int start(byte[] content) {
        int first = PREAMBLE + MAGIC.length();
        if (content.length >= first) {
            String magic = new String(content, PREAMBLE, MAGIC.length(), StandardCharsets.ISO_8859_1);
            if (magic.equals(MAGIC) || (magic.equals("\0\0\0\0") && DicomParser.beginsAt(content, first))) {
                return first;
            }
        }
        return DicomParser.beginsAt(content, 0) ? 0 : -1;
    }

    /** Reads the elements up to the pixels. A file that is cut off gives those up to there. */
    static DicomTags read(byte[] content) {
        return DicomParser.file(ByteBuffer.wrap(content, start(content), content.length - start(content)));
    }

    boolean has(int tag) {
        return elements.containsKey(tag) && elements.get(tag).bytes().hasRemaining();
    }

    /** Returns an element, or null if there is none. */
    DicomElement element(int tag) {
        return elements.get(tag);
    }

    /** Returns the text of an element without filling, or an empty one. */
    String text(int tag) {
        return has(tag)
                ? StandardCharsets.ISO_8859_1
                        .decode(elements.get(tag).bytes())
                        .toString()
                        .replace('\0', ' ')
                        .strip()
                : "";
    }

    /**
     * Returns the number of an element that writes it in digits, the first of several.
     *
     * @throws NumberFormatException if it holds something else
     */
    double decimal(int tag, double otherwise) {
        String text = text(tag);
        return text.isEmpty() ? otherwise : Double.parseDouble(text.split("\\\\", 2)[0]);
    }

    /** Returns an unsigned 16-bit number, or {@code otherwise} if there is no such element. */
    int integer(int tag, int otherwise) {
        return has(tag) ? integers(tag)[0] : otherwise;
    }

    /** Returns all unsigned 16-bit numbers of an element. */
    int[] integers(int tag) {
        ByteBuffer bytes = elements.get(tag).bytes();
        int[] numbers = new int[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getShort(bytes.position() + i * Short.BYTES) & 0xffff;
        }
        return numbers;
    }

    /** Returns the items of a sequence, none if there is no such element. */
    List<DicomTags> items(int tag) {
        return has(tag) ? DicomParser.items(elements.get(tag)) : List.of();
    }
}
