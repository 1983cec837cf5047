package dev.cella.kernel.shell;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.javadoc.JavadocIndex;
import java.nio.file.Path;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Help at the keyboard. Answers of JShell are kept for as long as the session does not change. */
final class Hints {
    private final JShell jshell;
    private final TypeIndex types;
    private final JavadocIndex javadoc = new JavadocIndex(Hints.class.getClassLoader());
    private Completer completer;
    private Documenter documenter;

    Hints(JShell jshell, TypeIndex types) {
        this.jshell = jshell;
        this.types = types;
        jshell.onSnippetEvent(this::forgetIfDeclared);
    }

    /** What only computes something changes no answer. */
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

    /** Makes the types and comments of a jar or a folder of classes known. */
    void add(Path entry) {
        types.add(entry);
        javadoc.read(types.loader());
        forget();
    }

    Completions complete(String code, int cursor) {
        if (completer == null) {
            completer = new Completer(jshell, types);
        }
        return completer.complete(code, cursor);
    }

    Optional<MimeBundle> document(String code, int cursor) {
        if (documenter == null) {
            documenter = new Documenter(jshell, javadoc);
        }
        return documenter.document(code, cursor);
    }
}
