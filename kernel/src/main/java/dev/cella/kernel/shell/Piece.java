package dev.cella.kernel.shell;

import dev.cella.kernel.assist.SnippetCut;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.Patched;
import dev.cella.kernel.source.TypeDeclaration;
import dev.cella.kernel.source.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A snippet of a cell as its author wrote it.
 *
 * @param cut the snippet
 * @param source its cell
 * @param offset where it starts in the cell
 * @param showsResult whether its value is the result of the cell, if it has one
 * @param type the type that it declares, if any
 */
record Piece(SnippetCut cut, CellSource source, int offset, boolean showsResult, Optional<TypeDeclaration> type) {
    private static final Pattern OVERRIDE = Pattern.compile("@Override\\b");
    private static final String BLANK = " ".repeat("@Override".length());

    /** Cuts a cell, or a part of one, into snippets. */
    static List<Piece> cut(Wrapped code, SourceCodeAnalysis analysis) {
        String text = code.text();
        List<Piece> pieces = new ArrayList<>();
        int start = JavaText.firstToken(text, 0);
        while (start < text.length()) {
            SnippetCut cut = SnippetCut.first(text.substring(start), analysis);
            int next = JavaText.firstToken(text, start + cut.end());
            boolean shows = next == text.length() && JavaText.lastVisible(text.substring(start)) != ';';
            pieces.add(new Piece(cut, code.source(), code.inSource(start), shows, TypeDeclaration.of(cut.code())));
            start = next;
        }
        return pieces;
    }

    String code() {
        return cut.code();
    }

    /** Returns the name of the type that it declares; empty if it declares none. */
    String typeName() {
        return type.map(TypeDeclaration::name).orElse("");
    }

    /** Returns the snippet as JShell compiles it alone, or before the types that it permits. */
    Step open() {
        return new Step(
                this, type.map(TypeDeclaration::open).orElseGet(() -> Patched.of(code(), List.of())), List.of());
    }

    /** Returns the sealed type that it declares as JShell compiles it after the types that it permits. */
    Step sealed(List<String> permitted) {
        return new Step(this, type.orElseThrow().sealed(permitted), permitted);
    }

    /**
     * One step of JShell for a snippet.
     *
     * @param piece the snippet
     * @param text what to compile
     * @param permitted the types that it permits if it declares a type again, now as sealed; otherwise nothing
     */
    record Step(Piece piece, Patched text, List<String> permitted) {
        /** Returns whether it declares a type again, now as sealed. */
        boolean seals() {
            return !permitted.isEmpty();
        }

        /** Returns a form without {@code @Override}, which is an error while a supertype is unknown. */
        Step relaxed() {
            return new Step(
                    piece, new Patched(OVERRIDE.matcher(text.text()).replaceAll(BLANK), text.insertions()), permitted);
        }
    }
}
