package dev.cella.kernel.shell;

import dev.cella.kernel.display.MimeBundle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Finds what is known of the name at the cursor, or of the call whose arguments the cursor is in. */
final class Documenter {
    private final SourceCodeAnalysis analysis;

    Documenter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    Optional<MimeBundle> document(String code, int cursor) {
        for (String question : questions(code, cursor)) {
            List<Documentation> found = ask(question);
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

    private List<Documentation> ask(String question) {
        String text = CursorContext.of(question, analysis).text();
        List<Documentation> full = new ArrayList<>(analysis.documentation(text, text.length(), true));
        // with javadoc JDK 25 finds no methods when it has no sources for them
        return full.isEmpty() ? analysis.documentation(text, text.length(), false) : full;
    }
}
