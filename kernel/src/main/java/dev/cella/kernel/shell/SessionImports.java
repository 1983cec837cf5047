package dev.cella.kernel.shell;

import dev.cella.kernel.assist.Import;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * The imports of a session.
 *
 * <p>A class of a cell hides a class that {@code import a.b.*} imports. With {@code import a.b.Name} and a class {@code
 * Name} of a cell, however, the compiler rejects every later cell. So such an import gives way to the class, and comes
 * back when {@code %reset} drops the class.
 */
final class SessionImports {
    private final JShell jshell;
    private final Set<Import> hidden = new LinkedHashSet<>();
    private List<String> batch = List.of();

    SessionImports(JShell jshell) {
        this.jshell = jshell;
    }

    /**
     * Adds these imports to all cells, each written as between {@code import} and the semicolon.
     *
     * <p>JShell compiles each import separately, which takes time, but it accepts many imports as one text. Only if one
     * of them is wrong, each is tried by itself.
     *
     * @return the imports that do not compile, each with the compiler's reason
     */
    List<String> add(List<String> names) {
        List<String> before = batch;
        batch = Stream.concat(before.stream(), names.stream()).toList();
        if (evaluateBatch()) {
            return List.of();
        }
        batch = before;
        evaluateBatch(); // which the failure has replaced
        return names.stream()
                .flatMap(name -> jshell.eval("import " + name + ";").stream())
                .filter(event -> event.status() == Snippet.Status.REJECTED)
                .flatMap(event -> jshell.diagnostics(event.snippet())
                        .map(reason -> event.snippet().source() + " " + reason.getMessage(null)))
                .toList();
    }

    /** Returns all imports, including those that gave way to a class. */
    Stream<Import> all() {
        return Stream.concat(Import.in(jshell), hidden.stream()).distinct();
    }

    /**
     * Lets imports of one class give way to the classes of this name that cells have declared.
     *
     * @param events what has just been declared or imported
     * @return one sentence for each import that has no effect
     */
    List<String> giveWay(List<SnippetEvent> events) {
        List<String> sentences = new ArrayList<>();
        for (SnippetEvent event : events) {
            if (event.status().isActive() && event.snippet() instanceof TypeDeclSnippet type) {
                hide(type.name());
            } else if (event.status().isActive() && event.snippet() instanceof ImportSnippet own) {
                hideIfDeclared(own).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    /** Restores the imports that gave way, because the classes of cells are dropped. */
    void restore() {
        List<Import> back = List.copyOf(hidden);
        if (back.isEmpty()) {
            return;
        }
        hidden.clear();
        evaluateBatch();
        back.stream()
                .filter(one -> Import.in(jshell).noneMatch(one::equals))
                .forEach(one -> jshell.eval("import " + one.fullname() + ";"));
    }

    private void hide(String name) {
        List<Import> clashing =
                Import.in(jshell).filter(one -> one.namesClass(name)).toList();
        if (hidden.addAll(clashing)) {
            evaluateBatch();
            ownImports().filter(one -> asImport(one).namesClass(name)).toList().forEach(jshell::drop);
        }
    }

    private Optional<String> hideIfDeclared(ImportSnippet own) {
        boolean declared = jshell.types()
                .anyMatch(
                        type -> jshell.status(type).isActive() && asImport(own).namesClass(type.name()));
        if (!declared) {
            return Optional.empty();
        }
        hidden.add(asImport(own));
        jshell.drop(own);
        return Optional.of(own.fullname() + " is not imported, because your class has the same name;"
                + " rename yours to use both");
    }

    private Stream<ImportSnippet> ownImports() {
        return jshell.imports()
                .filter(one -> jshell.status(one).isActive() && !one.source().startsWith(Import.FIRST_OF_BATCH));
    }

    private static Import asImport(ImportSnippet snippet) {
        return new Import(snippet.isStatic(), snippet.fullname());
    }

    /**
     * Gives JShell the batch without the imports that have given way; returns false if one of them does not compile.
     */
    private boolean evaluateBatch() {
        StringBuilder text = new StringBuilder(Import.FIRST_OF_BATCH);
        batch.stream()
                .filter(name -> Import.parse(name).filter(hidden::contains).isEmpty())
                .forEach(name -> text.append("\nimport ").append(name).append(';'));
        return jshell.eval(text.toString()).stream()
                .noneMatch(event -> event.causeSnippet() == null && event.status() != Snippet.Status.VALID);
    }
}
