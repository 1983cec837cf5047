package dev.cella.kernel.assist;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.javadoc.JavadocIndex;
import java.nio.file.Path;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Completes code and shows documentation while the user types. Keeps JShell's answers until the session changes. */
public final class CodeAssist {
    private final JShell jshell;
    private final TypeIndex types;
    private final JavadocIndex javadoc = new JavadocIndex(CodeAssist.class.getClassLoader());
    private Completer completer;
    private Documenter documenter;

    /** Creates the assistant of a session whose code can use {@code types}. */
    public CodeAssist(JShell jshell, TypeIndex types) {
        this.jshell = jshell;
        this.types = types;
        jshell.onSnippetEvent(this::forgetIfDeclared);
    }

    /** Forgets nothing after code that only computes something, because it changes no answer. */
    private void forgetIfDeclared(SnippetEvent event) {
        Snippet.Kind kind = event.snippet().kind();
        if (kind != Snippet.Kind.EXPRESSION
                && kind != Snippet.Kind.STATEMENT
                && event.snippet().subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            forget();
        }
    }

    private void forget() {
        completer = null;
        documenter = null;
    }

    /** Adds the types and comments of a jar or a folder of classes. */
    public void add(Path entry) {
        types.add(entry);
        javadoc.read(types.loader());
        forget();
    }

    /** Returns what could be written at the cursor (in UTF-16 units). */
    public Completions complete(String code, int cursor) {
        if (completer == null) {
            completer = new Completer(jshell, types);
        }
        return completer.complete(code, cursor);
    }

    /** Returns what is known about the name or call at the cursor (in UTF-16 units). */
    public Optional<MimeBundle> document(String code, int cursor) {
        if (documenter == null) {
            documenter = new Documenter(jshell, javadoc);
        }
        return documenter.document(code, cursor);
    }

    /** Returns the answer to a cell that asks for documentation, such as {@code ?Math.max}; empty for other cells. */
    public Optional<MimeBundle> answer(String code) {
        return HelpQuery.in(code).map(HelpQuery::name).map(name -> document(name, name.length())
                .orElseGet(() -> MimeBundle.text("No documentation found for " + name
                        + ". Check the spelling, import the class, or run the cell that declares it.")));
    }

    /** Returns whether {@code code} could be run as it is. */
    public Completeness completeness(String code) {
        return Completeness.of(code, jshell.sourceCodeAnalysis());
    }
}
