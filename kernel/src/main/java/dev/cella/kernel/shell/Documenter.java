package dev.cella.kernel.shell;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.javadoc.JavadocEntry;
import dev.cella.kernel.javadoc.JavadocIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/**
 * Finds what is known of the name at the cursor, or of the call whose arguments the cursor is in. Comments come from the
 * sources of the JDK where it has them, and from what libraries carry.
 */
final class Documenter {
    /** {@code int Math.max(int a, int b)}, {@code ArrayList<E>(int initialCapacity)}. */
    private static final Pattern CALL = Pattern.compile("(?:.* )?([^ (]+)\\((.*)\\)(?: throws .*)?");
    /** {@code Math.PI:double}. */
    private static final Pattern FIELD = Pattern.compile("([\\w.]+)\\.(\\w+):.*");

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final JavadocIndex index;

    Documenter(JShell jshell, JavadocIndex index) {
        this.jshell = jshell;
        this.index = index;
        analysis = jshell.sourceCodeAnalysis();
    }

    Optional<MimeBundle> document(String code, int cursor) {
        for (String question : questions(code, cursor)) {
            List<Javadoc.Item> found = ask(question);
            if (!found.isEmpty()) {
                return Optional.of(Javadoc.render(found));
            }
        }
        return Optional.empty();
    }

    /** Code to ask JShell about, the most fitting first: the name under the cursor, then the call round it. */
    private static Set<String> questions(String code, int cursor) {
        Set<String> questions = new LinkedHashSet<>();
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        if (end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1))) {
            String name = code.substring(0, end);
            questions.add(name);
            questions.add(name + "(");
        }
        String before = code.substring(0, cursor);
        for (int bracket : JavaText.openBrackets(before)) {
            if (before.charAt(bracket) == '(') {
                questions.add(before.substring(0, bracket + 1));
            }
        }
        return questions;
    }

    private List<Javadoc.Item> ask(String question) {
        String text = CursorContext.of(question, analysis).text();
        List<Documentation> found = new ArrayList<>(analysis.documentation(text, text.length(), true));
        if (found.isEmpty()) { // with javadoc JDK 25 finds no methods when it has no sources for them
            found.addAll(analysis.documentation(text, text.length(), false));
        }
        return found.stream()
                .map(one -> new Javadoc.Item(shown(one.signature()), comment(one)))
                .toList();
    }

    /** A method or field without the packages of its types; a type keeps its own. */
    private static String shown(String signature) {
        return signature.contains("(") || signature.contains(":")
                ? PACKAGES.matcher(signature).replaceAll("")
                : signature;
    }

    private String comment(Documentation one) {
        if (one.javadoc() != null && !one.javadoc().isBlank()) {
            return one.javadoc();
        }
        String signature = one.signature();
        Matcher field = FIELD.matcher(signature);
        Matcher call = CALL.matcher(untyped(signature));
        Optional<String> found;
        if (field.matches()) {
            found = lookUp(field.group(1), field.group(2));
        } else if (call.matches()) {
            int dot = call.group(1).lastIndexOf('.');
            String parameters = parameters(call.group(2));
            found = dot < 0
                    ? lookUp(call.group(1), "<init>" + parameters)
                    : lookUp(call.group(1).substring(0, dot), call.group(1).substring(dot + 1) + parameters);
        } else {
            found = lookUp(untyped(signature), "");
        }
        return found.orElse("");
    }

    private Optional<String> lookUp(String type, String member) {
        Set<String> imported = Import.in(jshell).map(Import::fullname).collect(Collectors.toSet());
        return index.comment(
                type,
                member,
                name -> imported.contains(name)
                        || imported.contains(name.substring(0, name.lastIndexOf('.') + 1) + "*")
                        || imported.contains(name + ".*"));
    }

    /** {@code int a, String... b} as {@code (int,String[])}. */
    private static String parameters(String written) {
        return Pattern.compile(", *")
                .splitAsStream(written)
                .map(one -> one.replaceFirst("(?<=\\S) +\\w+$", ""))
                .map(JavadocEntry::plainType)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** Without type arguments, in which a comma would mislead. */
    private static String untyped(String signature) {
        String plain = signature;
        for (String before = ""; !plain.equals(before); ) {
            before = plain;
            plain = plain.replaceAll("<[^<>]*>", "");
        }
        return plain;
    }
}
