package dev.cella.kernel.diagnose;

import dev.cella.kernel.assist.KnownNames;
import dev.cella.kernel.assist.Nearest;
import dev.cella.kernel.assist.TypeIndex;
import dev.cella.kernel.source.JavaText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/** Reports how a new declaration affects those that use it. */
public final class Dependants {
    private static final String CLASS = "class ";
    private static final String VARIABLE = "variable ";

    /** The type of a local variable, in front of its name. */
    private static final String LOCAL =
            "\\b(?:int|double|long|float|boolean|char|var|[A-Z]\\w*(?:<[^;{}]*>)?)(?:\\[])*\\s+";

    private final JShell jshell;
    private final TypeIndex types;
    private final HiddenNames hidden;
    private final Map<String, String> waiting = new LinkedHashMap<>();

    /** Watches the declarations of one cell. */
    public Dependants(JShell jshell, TypeIndex types, HiddenNames hidden) {
        this.jshell = jshell;
        this.types = types;
        this.hidden = hidden;
    }

    /** Returns one sentence for each declaration that still waits for another when the cell has ended. */
    public List<String> stillWaiting() {
        return List.copyOf(waiting.values());
    }

    /** Returns one sentence for each declaration of an earlier cell whose state changed because of another. */
    public List<String> changes(List<SnippetEvent> events) {
        return events.stream()
                .flatMap(event -> change(event).stream())
                .distinct()
                .toList();
    }

    /** Explains why a declaration cannot be used yet. */
    public String waiting(DeclarationSnippet snippet) {
        List<String> missing = jshell.unresolvedDependencies(snippet).toList();
        String sentence = missing.isEmpty()
                ? snippet.name() + " cannot be used now: " + reason(snippet)
                : snippet.name() + " is declared, but cannot be used until " + String.join(" and ", missing)
                        + (missing.size() == 1 ? " is" : " are")
                        + missing.stream()
                                .map(name -> hint(name, snippet.source()))
                                .collect(Collectors.joining());
        return jshell.diagnostics(snippet)
                .map(error -> hidden.advice(error, snippet.source()))
                .filter(advice -> !advice.isEmpty())
                .findFirst()
                .map(advice -> sentence + ". " + advice)
                .orElse(sentence);
    }

    /**
     * Returns what to do about a missing name: for a class, where it could come from, or which name could be meant. Classes of
     * libraries are not offered: they have so many names that one of them often hides a class that the next cell declares.
     */
    private String hint(String missing, String source) {
        if (missing.startsWith(VARIABLE)) {
            String name = missing.substring(VARIABLE.length());
            return isDeclared(name, source)
                    ? "; " + name
                            + " is declared in a block { … } that has ended, or further down: move its declaration up"
                    : "; declare " + name + ", or check its spelling";
        } else if (!missing.startsWith(CLASS)) {
            return "";
        }
        String name = missing.substring(CLASS.length());
        Optional<String> known = types.ofJavaOrCella(name).map(type -> "; import " + type + ";");
        return known.or(() -> Nearest.to(name, KnownNames.at("", jshell.sourceCodeAnalysis()))
                        .map(near -> "; did you mean " + near + "?"))
                .orElse("");
    }

    /** Whether a local variable of this name is declared somewhere in a method. */
    private static boolean isDeclared(String name, String source) {
        return Pattern.compile(LOCAL + Pattern.quote(name) + "\\s*[=;,:]")
                .matcher(JavaText.withoutComments(source))
                .find();
    }

    private Optional<String> change(SnippetEvent event) {
        if (!(event.snippet() instanceof DeclarationSnippet snippet)) {
            return Optional.empty();
        }
        if (event.status() == Status.OVERWRITTEN) {
            return Optional.empty(); // of the one before, which has the same id
        }
        boolean waits =
                event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED;
        if (waits) {
            waiting.put(snippet.id(), waiting(snippet));
            return Optional.empty();
        }
        boolean waitedInThisCell = waiting.remove(snippet.id()) != null;
        if (!(event.causeSnippet() instanceof PersistentSnippet cause) || event.status() != Status.VALID) {
            return Optional.empty();
        }
        if (waitedInThisCell) {
            return Optional.empty();
        }
        if (event.previousStatus() != Status.VALID) {
            return Optional.of(snippet.name() + " can be used now, because " + cause.name() + " is declared");
        }
        return snippet.kind() == Kind.VAR
                ? Optional.of(snippet.name() + " was reset, because " + cause.name()
                        + " was redeclared; run the cell that assigns it again")
                : Optional.empty();
    }

    private String reason(Snippet snippet) {
        return jshell.diagnostics(snippet)
                .map(diagnostic -> CompilerMessage.plain(diagnostic.getMessage(null))
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("[;:]$", ""))
                .findFirst()
                .orElse("what it uses has changed");
    }
}
