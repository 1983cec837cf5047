package dev.cella.kernel.shell;

import dev.cella.kernel.assist.TypeIndex;
import dev.cella.kernel.diagnose.Dependants;
import dev.cella.kernel.diagnose.Diagnostics;
import dev.cella.kernel.diagnose.HiddenNames;
import dev.cella.kernel.diagnose.SnippetSources;
import dev.cella.kernel.diagnose.ThrownError;
import java.util.List;
import jdk.jshell.JShell;

/** What all cells of one session share. Belongs to the session's thread. */
final class Session {
    private final JShell jshell;
    private final CellControl control;
    private final Interrupter interrupter;
    private final TypeIndex types = new TypeIndex(System.getProperty("java.class.path"));
    private final SessionImports imports;
    private final HiddenNames hidden;
    private final Diagnostics diagnostics;
    private final SnippetSources sources;
    private final SealedTypes sealedTypes;
    private final CompiledTexts texts = new CompiledTexts();
    private final CellLog log;
    private final ProtectedNames protectedNames = new ProtectedNames();

    Session(JShell jshell, CellControl control, Interrupter interrupter) {
        this.jshell = jshell;
        this.control = control;
        this.interrupter = interrupter;
        imports = new SessionImports(jshell);
        hidden = new HiddenNames(jshell, types, imports::all);
        diagnostics = new Diagnostics(jshell, types, hidden);
        sources = new SnippetSources(hidden);
        sealedTypes = new SealedTypes(jshell);
        log = new CellLog(jshell);
    }

    JShell jshell() {
        return jshell;
    }

    CellControl control() {
        return control;
    }

    Interrupter interrupter() {
        return interrupter;
    }

    TypeIndex types() {
        return types;
    }

    SessionImports imports() {
        return imports;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    SnippetSources sources() {
        return sources;
    }

    StackLines stackLines() {
        return new StackLines(jshell, sources);
    }

    /** Returns the outcome of a cell that was interrupted: where it was stopped, or else what it threw. */
    Outcome.Interrupted interrupted(List<ThrownError> chain) {
        List<ThrownError> stopped = stackLines().stopped(control.jobs().stoppedAt());
        return new Outcome.Interrupted(interrupter.why(), stopped.isEmpty() ? chain : stopped);
    }

    SealedTypes sealedTypes() {
        return sealedTypes;
    }

    CompiledTexts texts() {
        return texts;
    }

    ProtectedNames protectedNames() {
        return protectedNames;
    }

    CellLog log() {
        return log;
    }

    /** Watches the declarations of one more cell. */
    Dependants dependants() {
        return new Dependants(jshell, types, hidden);
    }
}
