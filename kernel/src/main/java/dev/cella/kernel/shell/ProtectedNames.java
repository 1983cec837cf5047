package dev.cella.kernel.shell;

import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Declaration.Objection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Asks extensions what speaks against the declarations of a snippet, before it is compiled. */
final class ProtectedNames {
    private Function<Declaration, Optional<Objection>> judge;

    /** Sets who judges; until then, nothing is protected. */
    void judgeBy(Function<Declaration, Optional<Objection>> judge) {
        this.judge = judge;
    }

    /** Returns what speaks against what a snippet declares. */
    List<Objection> objections(String snippet, SourceCodeAnalysis analysis) {
        return judge == null
                ? List.of()
                : analysis.sourceToSnippets(snippet).stream()
                        .flatMap(ProtectedNames::declaration)
                        .flatMap(declaration -> judge.apply(declaration).stream())
                        .toList();
    }

    private static Stream<Declaration> declaration(Snippet snippet) {
        if (snippet instanceof MethodSnippet method) {
            return Stream.of(new Declaration(Declaration.Kind.METHOD, method.name(), method.source()));
        } else if (snippet instanceof TypeDeclSnippet type) {
            return Stream.of(new Declaration(Declaration.Kind.TYPE, type.name(), type.source()));
        } else if (snippet instanceof VarSnippet variable) {
            return Stream.of(new Declaration(Declaration.Kind.VARIABLE, variable.name(), variable.source()));
        } else if (snippet instanceof ImportSnippet imported) {
            String full = imported.fullname();
            String last = full.substring(full.lastIndexOf('.') + 1);
            return Stream.of(
                    new Declaration(Declaration.Kind.IMPORT, last, (imported.isStatic() ? "static " : "") + full));
        }
        return Stream.empty();
    }
}
