package dev.cella.kernel.assist;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats signatures and comments as text and as HTML. */
final class Javadoc {
    private static final Pattern INLINE_TAG = Pattern.compile(
            "\\{@(code|link|linkplain|literal|value|snippet|inheritDoc)\\b\\s*((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern NAMED_BLOCK = Pattern.compile("(?s)(param|throws|exception)\\s+(\\S+)\\s*(.*)");
    private static final Pattern OTHER_BLOCK = Pattern.compile("(?s)(\\w+)\\s*(.*)");
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\s*</?(?:p|ul|ol|pre|blockquote|table|tr|h\\d)\\b[^>]*>\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*<(?:li|dt)>\\s*");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>");

    /**
     * A documented element.
     *
     * @param signature its signature
     * @param comment its comment, without stars; may be empty
     */
    record Item(String signature, String comment) {}

    private Javadoc() {}

    static MimeBundle render(List<Item> found) {
        boolean anyComment = found.stream().anyMatch(item -> !item.comment().isBlank());
        String text =
                found.stream().map(Javadoc::text).distinct().collect(Collectors.joining(anyComment ? "\n\n" : "\n"));
        String html =
                found.stream().map(Javadoc::html).distinct().collect(Collectors.joining(anyComment ? "<hr>" : ""));
        return MimeBundle.text(text).with("text/html", html);
    }

    private static String text(Item item) {
        if (item.comment().isBlank()) {
            return item.signature();
        }
        List<String> parts = BLOCK.splitAsStream(item.comment()).toList();
        String blocks = parts.stream()
                .skip(1)
                .map(block -> "\n  "
                        + plain(blockName(block) + ": " + blockText(block)).replaceAll("\\s+", " "))
                .collect(Collectors.joining());
        String body = plain(parts.get(0));
        return item.signature() + "\n\n" + body + (blocks.isEmpty() || body.isEmpty() ? "" : "\n") + blocks;
    }

    private static String html(Item item) {
        String signature = "<pre style=\"margin: 0.5em 0; background-color: transparent\"><b>"
                + Markup.escape(item.signature()) + "</b></pre>";
        if (item.comment().isBlank()) {
            return signature;
        }
        List<String> parts = BLOCK.splitAsStream(item.comment()).toList();
        String blocks = parts.stream()
                .skip(1)
                .map(block -> "<dt><code>" + Markup.escape(blockName(block)) + "</code></dt><dd>"
                        + rich(blockText(block)) + "</dd>")
                .collect(Collectors.joining());
        String list = blocks.isEmpty() ? "" : "<dl>" + blocks + "</dl>";
        return signature + "<div>" + rich(parts.get(0)) + "</div>" + list;
    }

    /** Returns what a block such as {@code param total number of steps} is about: {@code total}. */
    private static String blockName(String block) {
        Matcher named = NAMED_BLOCK.matcher(block);
        if (named.matches()) {
            return named.group(2);
        }
        return OTHER_BLOCK.matcher(block).replaceAll("$1").replace("return", "returns");
    }

    private static String blockText(String block) {
        Matcher named = NAMED_BLOCK.matcher(block);
        return named.matches()
                ? named.group(3)
                : OTHER_BLOCK.matcher(block).replaceAll("$2").strip();
    }

    private static String rich(String comment) {
        return INLINE_TAG
                .matcher(comment)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group(1).equals("literal")
                                ? Markup.escape(tag.group(2))
                                : "<code>" + Markup.escape(linkText(tag.group(1), tag.group(2))) + "</code>"));
    }

    private static String plain(String comment) {
        String text = INLINE_TAG
                .matcher(comment)
                .replaceAll(tag -> Matcher.quoteReplacement(Markup.escape(linkText(tag.group(1), tag.group(2)))));
        text = PARAGRAPH.matcher(text).replaceAll("\n\n");
        text = MARKUP.matcher(ITEM.matcher(text).replaceAll("\n- ")).replaceAll("");
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        return text.replace("&amp;", "&").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Writes {@code Type#method} as {@code Type.method}; a label of the link replaces it. */
    private static String linkText(String tag, String content) {
        if (!tag.startsWith("link")) {
            return content;
        }
        String text = content.strip();
        int label = text.indexOf(' ', Math.max(0, text.indexOf(')')));
        return label > 0
                ? text.substring(label + 1)
                : text.replaceFirst("^#", "").replace('#', '.');
    }
}
