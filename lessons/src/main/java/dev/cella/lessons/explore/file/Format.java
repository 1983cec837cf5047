package dev.cella.lessons.explore.file;

import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes: its name may lie. */
enum Format {
    PNG("PNG", true, 0, "\u0089PNG\r\n"),
    JPEG("JPEG", true, 0, "\u00ff\u00d8\u00ff"),
    GIF("GIF", true, 0, "GIF8"),
    BMP("BMP", true, 0, "BM"),
    TIFF_LITTLE("TIFF", true, 0, "II*\0"),
    TIFF_BIG("TIFF", true, 0, "MM\0*"),
    BIG_TIFF_LITTLE("TIFF", true, 0, "II+\0\b\0\0\0"),
    BIG_TIFF_BIG("TIFF", true, 0, "MM\0+\0\b\0\0"),
    DICOM("DICOM", true, 0, ""),
    PDF("a PDF document", false, 0, "%PDF"),
    ZIP("a zip archive or an office document", false, 0, "PK\u0003\u0004"),
    GZIP("a gzip archive", false, 0, "\u001f\u008b"),
    HEIC("a picture or film of a phone (HEIC, MP4)", false, 4, "ftyp"),
    WEBP("WebP or another RIFF file", false, 0, "RIFF"),
    NIFTI("a NIfTI volume", false, 344, "n+1"),
    TEXT("text", false, 0, ""),
    EMPTY("empty", false, 0, ""),
    OTHER("of a kind that is not known here", false, 0, "");

    private static final int LOOK_AT = 512;

    /** What it is called in a sentence. */
    final String title;

    /** Whether it can be read. */
    final boolean readable;

    private final int offset;
    private final String magic;

    Format(String title, boolean readable, int offset, String magic) {
        this.title = title;
        this.readable = readable;
        this.offset = offset;
        this.magic = magic;
    }

    static Format of(byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (DicomTags.start(content) >= 0) { // before TIFF, as which a preamble may begin
            return DICOM;
        }
        for (Format format : values()) {
            if (!format.magic.isEmpty() && format.begins(content)) {
                return format;
            }
        }
        return isText(content) ? TEXT : OTHER;
    }

    private boolean begins(byte[] content) {
        int length = Math.min(magic.length(), Math.max(0, content.length - offset));
        return new String(content, Math.min(offset, content.length), length, StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOK_AT); i++) {
            boolean space = content[i] == '\n' || content[i] == '\r' || content[i] == '\t';
            if (content[i] >= 0 && content[i] < ' ' && !space) {
                return false;
            }
        }
        return true;
    }
}
