package dev.cella.lessons.explore.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits the bytes of a DICOM file into data elements. Of its value lengths none is trusted, and sequences are looked into only to
 * find their end. Source: DICOM PS3.5, 7.1 (elements), 7.5 (sequences) and annex A (transfer syntaxes). Not thread-safe.
 */
final class DicomParser {
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";

    private static final int META_GROUP = 0x0002;
    private static final int IDENTIFYING_GROUP = 0x0008;
    private static final int ITEM = 0xfffee000;
    private static final int END_OF_ITEM = 0xfffee00d;
    private static final int END_OF_SEQUENCE = 0xfffee0dd;
    private static final long OPEN = 0xffffffffL;
    private static final Set<String> WITH_LONG_LENGTH =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    /** More than any real file nests, and less than the stack holds. */
    private static final int DEEPEST = 32;

    private final ByteBuffer in;
    private boolean explicit;

    private DicomParser(ByteBuffer in, boolean explicit) {
        this.in = in;
        this.explicit = explicit;
    }

    /** Tag, type and length of an element, which stand before its value. */
    private record Header(int tag, String type, long length) {
        int group() {
            return tag >>> 16;
        }
    }

    /** Returns whether two elements in rising order begin there, the first in a group with which files begin. */
    static boolean beginsAt(byte[] content, int at) {
        return begins(content, at, ByteOrder.LITTLE_ENDIAN) || begins(content, at, ByteOrder.BIG_ENDIAN);
    }

    private static boolean begins(byte[] content, int at, ByteOrder order) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content, at, content.length - at).order(order);
            DicomParser parser = new DicomParser(in, true);
            Header first = parser.header();
            if (first.group() != META_GROUP && first.group() != IDENTIFYING_GROUP) {
                return false;
            }
            in.position(in.position() + Math.toIntExact(first.length()));
            Header second = parser.header();
            return second.tag() > first.tag() && second.group() <= 0x0028;
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException other) {
            return false;
        }
    }

    /** Parses a file from its first element on. */
    static DicomTags file(ByteBuffer content) {
        ByteBuffer in = content.slice().order(ByteOrder.LITTLE_ENDIAN);
        DicomParser parser = new DicomParser(in, true);
        Map<Integer, DicomElement> elements = new HashMap<>();
        while (in.remaining() >= 8 && in.getShort(in.position()) == META_GROUP && parser.next(elements, 0)) {}
        String syntax = new DicomTags(elements, false).text(DicomTags.TRANSFER_SYNTAX);
        if (!syntax.equals(DEFLATED) && in.remaining() >= 8) {
            boolean big = syntax.equals(BIG_ENDIAN) || (syntax.isEmpty() && in.get(in.position()) == 0);
            in.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            parser.explicit = syntax.isEmpty() ? parser.hasType(in.position() + 4) : !syntax.equals(IMPLICIT);
            parser.dataSet(elements, 0);
        }
        return new DicomTags(elements, !in.hasRemaining());
    }

    /** Parses the items of a sequence. */
    static List<DicomTags> items(DicomElement sequence) {
        DicomParser parser = new DicomParser(sequence.bytes(), sequence.explicit());
        List<DicomTags> items = new ArrayList<>();
        parser.items(items, 0);
        return items;
    }

    /** Parses items up to the end of their sequence. */
    private void items(List<DicomTags> items, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("sequences are nested more than " + DEEPEST + " deep");
        }
        while (in.remaining() >= 8) {
            Header header = header();
            if (header.tag() != ITEM) {
                return;
            }
            Map<Integer, DicomElement> elements = new HashMap<>();
            if (header.length() == OPEN) {
                dataSet(elements, depth);
            } else {
                ByteBuffer item = take(header.length());
                new DicomParser(item, explicit).dataSet(elements, depth);
            }
            items.add(new DicomTags(elements, true));
        }
    }

    private void dataSet(Map<Integer, DicomElement> elements, int depth) {
        while (in.remaining() >= 8 && next(elements, depth)) {}
    }

    /** Parses an element, and returns whether others may follow. */
    private boolean next(Map<Integer, DicomElement> elements, int depth) {
        int begin = in.position();
        Header header = header();
        if (header.tag() == END_OF_ITEM || header.tag() == END_OF_SEQUENCE) {
            return false;
        }
        boolean open = header.length() == OPEN;
        boolean pixels = header.tag() == DicomTags.PIXEL_DATA && depth == 0;
        boolean typed = explicit && !header.type().equals("UN"); // PS3.5, 6.2.2: what is unknown is implicit
        if (!pixels && !open && header.length() > in.remaining()) {
            in.position(begin);
            return false;
        }
        ByteBuffer value = pixels ? take(in.remaining()) : open ? takeSequence(typed, depth) : take(header.length());
        elements.putIfAbsent(header.tag(), new DicomElement(header.type(), value, typed, open));
        return !pixels;
    }

    private Header header() {
        int tag = (in.getShort() & 0xffff) << 16 | (in.getShort() & 0xffff);
        boolean delimiter = tag == ITEM || tag == END_OF_ITEM || tag == END_OF_SEQUENCE;
        if (!explicit || delimiter || !hasType(in.position())) {
            return new Header(tag, "", in.getInt() & OPEN);
        }
        String type = "" + (char) in.get() + (char) in.get();
        int length = in.getShort() & 0xffff;
        return new Header(tag, type, WITH_LONG_LENGTH.contains(type) ? in.getInt() & OPEN : length);
    }

    private boolean hasType(int at) {
        return in.limit() >= at + 2 && isCapital(in.get(at)) && isCapital(in.get(at + 1));
    }

    private static boolean isCapital(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private ByteBuffer take(long length) {
        ByteBuffer value =
                in.slice(in.position(), (int) Math.min(length, in.remaining())).order(in.order());
        in.position(in.position() + value.remaining());
        return value;
    }

    /** Finds the end of a sequence whose length is left open. */
    private ByteBuffer takeSequence(boolean typed, int depth) {
        int begin = in.position();
        DicomParser inside = new DicomParser(in.slice().order(in.order()), typed);
        inside.items(new ArrayList<>(), depth + 1);
        in.position(begin + inside.in.position());
        return in.slice(begin, in.position() - begin).order(in.order());
    }
}
