package dev.cella.lessons.explore.file;

import ij.plugin.DICOM;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The tags of a DICOM file as ImageJ reads them. Of its reader only the header is used: its pixels need a screen when there
 * is a rescale slope.
 */
final class DicomTags {
    /** By group and element, {@code 0028,0010}. */
    private final Map<String, String> values = new HashMap<>();

    private DicomTags() {}

    /** A file that is cut off gives the tags up to there. */
    static DicomTags read(byte[] content) {
        DicomTags tags = new DicomTags();
        String lines = new DICOM(new UpToItsEnd(content)).getInfo("/slice");
        for (String line : lines.lines().toList()) { // 0028,0010  Rows: 512
            int colon = line.indexOf(": ");
            if (colon > 11 && line.charAt(4) == ',' && line.charAt(11) != '>') { // > marks tags inside a sequence
                tags.values.putIfAbsent(
                        line.substring(0, 9), line.substring(colon + 2).strip());
            }
        }
        return tags;
    }

    boolean has(String tag) {
        return !text(tag).isEmpty();
    }

    String text(String tag) {
        return values.getOrDefault(tag, "");
    }

    /** Its number; of several, the first that ImageJ keeps, which is the second of two windows. */
    double number(String tag, double otherwise) {
        return has(tag) ? Double.parseDouble(text(tag).replaceFirst("[\\\\ ].*", "")) : otherwise;
    }

    /** @throws NumberFormatException if there is none */
    int integer(String tag) {
        return Integer.parseInt(text(tag));
    }

    int integer(String tag, int otherwise) {
        return has(tag) ? integer(tag) : otherwise;
    }

    /** Skipping beyond the end fails, where ImageJ would try for ever. */
    private static final class UpToItsEnd extends BufferedInputStream {
        UpToItsEnd(byte[] content) {
            super(new ByteArrayInputStream(content));
        }

        @Override
        public synchronized long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            if (skipped <= 0 && bytes > 0) {
                throw new EOFException("EOF");
            }
            return skipped;
        }
    }
}
