package dev.cella.kernel.shell;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.javadoc.JavadocIndex;
import java.nio.file.Path;
import java.util.Optional;
import jdk.jshell.JShell;

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
    }

    /** To be called when code has run or was imported. */
    void forget() {
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
