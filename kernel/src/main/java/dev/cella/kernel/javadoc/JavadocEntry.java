package dev.cella.kernel.javadoc;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The comment of one type or member: a line of an index, with tabs between its fields.
 *
 * @param type the full name of the type, nested ones with dots
 * @param member the name of a field, {@code name(int,String[])} of a method, {@code <init>(int)} of a constructor;
 *     empty for the type itself
 * @param comment the comment as it stands in the source, without stars
 */
public record JavadocEntry(String type, String member, String comment) {
    /** Names the file in a jar that holds its entries, in lines of UTF-8. */
    public static final String RESOURCE = "META-INF/cella/javadoc.tsv";

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))? ?");

    /**
     * Returns a parameter's type in the form used in {@link #member}: without packages, type arguments and annotations.
     */
    public static String plainType(String type) {
        String plain = type.replace("...", "[]");
        for (String before = ""; !plain.equals(before); ) {
            before = plain;
            plain = TYPE_ARGUMENTS.matcher(plain).replaceAll("");
        }
        return PACKAGES.matcher(ANNOTATIONS.matcher(plain).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    String toLine() {
        String escaped = comment.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "");
        return type + "\t" + member + "\t" + escaped;
    }

    static Optional<JavadocEntry> ofLine(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        return first < 0 || second < 0
                ? Optional.empty()
                : Optional.of(new JavadocEntry(
                        line.substring(0, first),
                        line.substring(first + 1, second),
                        line.substring(second + 1).translateEscapes()));
    }
}
