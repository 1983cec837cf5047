package dev.cella.kernel.shell;

import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Signatures and javadoc as text and as HTML. */
final class Javadoc {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|linkplain|literal|value)\\s+([^}]*)}");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>");

    private Javadoc() {}

    static MimeBundle render(List<Documentation> found) {
        String text = found.stream().map(Javadoc::text).distinct().collect(Collectors.joining("\n\n"));
        String html = found.stream().map(Javadoc::html).distinct().collect(Collectors.joining("<hr>"));
        return MimeBundle.text(text).with("text/html", html);
    }

    private static String text(Documentation one) {
        if (one.javadoc() == null || one.javadoc().isBlank()) {
            return one.signature();
        }
        String plain = MARKUP.matcher(withoutTags(one.javadoc(), "$1")).replaceAll("");
        return one.signature() + "\n\n" + plain.strip();
    }

    private static String html(Documentation one) {
        String signature = "<pre><b>" + escape(one.signature()) + "</b></pre>";
        if (one.javadoc() == null || one.javadoc().isBlank()) {
            return signature;
        }
        return signature + "<div>" + withoutTags(one.javadoc(), "<code>$1</code>") + "</div>";
    }

    private static String withoutTags(String javadoc, String code) {
        String inline = INLINE_TAG.matcher(javadoc).replaceAll(code);
        String paragraph = code.contains("<") ? "<br><b>$1</b>" : "$1";
        return BLOCK_TAG.matcher(inline).replaceAll(paragraph);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
