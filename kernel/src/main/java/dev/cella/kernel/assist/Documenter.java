package dev.cella.kernel.assist;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.javadoc.JavadocEntry;
import dev.cella.kernel.javadoc.JavadocIndex;
import dev.cella.kernel.source.JavaText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;

/**
 * Finds documentation for the name at the cursor, or for the call whose arguments the cursor is in. Comments come from
 * the sources of the JDK, if it has them, and from the jars of libraries.
 */
final class Documenter {
    /** {@code int Math.max(int a, int b)}, {@code ArrayList<E>(int initialCapacity)}. */
    private static final Pattern CALL = Pattern.compile("(?:.* )?([^ (]+)\\((.*)\\)(?: throws .*)?");
    /** {@code Math.PI:double}. */
    private static final Pattern FIELD = Pattern.compile("([\\w.]+)\\.(\\w+):.*");

    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private static final int MAX_CALLS = 3;
    private static final boolean HAS_SOURCES = Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"));

    private final SourceCodeAnalysis analysis;
    private final JavadocIndex index;
    private final Set<String> imported;
    private final Set<String> variables;
    private final LruCache<String, List<Javadoc.Item>> items = new LruCache<>(this::ask);

    Documenter(JShell jshell, JavadocIndex index) {
        this.index = index;
        analysis = jshell.sourceCodeAnalysis();
        imported = Import.in(jshell).map(Import::fullname).collect(Collectors.toSet());
        variables = jshell.variables().map(VarSnippet::name).collect(Collectors.toSet());
    }

    Optional<MimeBundle> document(String code, int cursor) {
        for (String question : questions(code, cursor)) {
            List<Javadoc.Item> found = CodeBeforeCursor.of(question)
                    .map(context -> items.of(context.text()))
                    .orElse(List.of());
            if (!found.isEmpty()) {
                return Optional.of(Javadoc.render(found));
            }
        }
        return Optional.empty();
    }

    /** Returns code to ask JShell about, best match first: the name under the cursor, then the calls around it. */
    private List<String> questions(String code, int cursor) {
        List<String> questions = new ArrayList<>();
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        String before = code.substring(0, end);
        String name = CompletionContext.atEndOf(before).typed();
        if (!name.isEmpty()) {
            boolean value = Character.isUpperCase(name.charAt(0)) || variables.contains(name);
            boolean called = code.startsWith("(", JavaText.firstToken(code, end));
            questions.add(value && !called ? before : before + "(");
            questions.add(value && !called ? before + "(" : before);
        }
        String outside = code.substring(0, cursor);
        JavaText.openBrackets(outside).stream()
                .filter(bracket -> isCall(outside, bracket))
                .limit(MAX_CALLS)
                .forEach(bracket -> questions.add(outside.substring(0, bracket + 1)));
        return questions;
    }

    /** Returns whether a name or type arguments come before the parenthesis. */
    private static boolean isCall(String code, int bracket) {
        String before = code.substring(Math.max(0, bracket - 50), bracket).stripTrailing();
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        return code.charAt(bracket) == '(' && (last == '>' || Character.isJavaIdentifierPart(last));
    }

    private List<Javadoc.Item> ask(String text) {
        List<Documentation> found = analysis.documentation(text, text.length(), HAS_SOURCES);
        if (found.isEmpty() && HAS_SOURCES) { // JDK 25 finds no methods with comments without sources
            found = analysis.documentation(text, text.length(), false);
        }
        return found.stream()
                .map(one -> new Javadoc.Item(shown(one.signature()), comment(one)))
                .toList();
    }

    /** Returns a method or field without the packages of its types; a type keeps its own. */
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
                    : lookUp(call.group(1).substring(0, dot), call.group(1).substring(dot + 1) + parameters)
                            .or(() -> lookUp(call.group(1), "")); // a record, whose components JDK 25 lists
        } else {
            found = lookUp(untyped(signature), "");
        }
        return found.orElse("");
    }

    private Optional<String> lookUp(String type, String member) {
        return index.comment(
                type,
                member,
                name -> imported.contains(name)
                        || imported.contains(name.substring(0, name.lastIndexOf('.') + 1) + "*")
                        || imported.contains(name + ".*"));
    }

    /** Turns {@code int a, String... b} into {@code (int,String[])}. */
    private static String parameters(String written) {
        return Pattern.compile(", *")
                .splitAsStream(written)
                .map(one -> one.replaceFirst("(?<=\\S) +\\w+$", ""))
                .map(JavadocEntry::plainType)
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** Removes type arguments, whose commas would be misread. */
    private static String untyped(String signature) {
        String plain = signature;
        for (String before = ""; !plain.equals(before); ) {
            before = plain;
            plain = plain.replaceAll("<[^<>]*>", "");
        }
        return plain;
    }
}
