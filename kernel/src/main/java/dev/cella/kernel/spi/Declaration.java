package dev.cella.kernel.spi;

/**
 * What a cell is about to declare or import.
 *
 * @param kind of what it declares
 * @param name as other cells would use it; of an import, its last part, which may be {@code *}
 * @param text of the whole declaration
 */
public record Declaration(Kind kind, String name, String text) {
    /** Kinds of declarations. */
    public enum Kind {
        /** A method. */
        METHOD,
        /** A class, a record, an enum or an interface. */
        TYPE,
        /** A variable. */
        VARIABLE,
        /** An import. */
        IMPORT
    }

    /**
     * What speaks against a declaration.
     *
     * @param sentence what is wrong
     * @param advice what to do instead
     * @param isForbidden whether the cell ends here; otherwise a warning is printed
     */
    public record Objection(String sentence, String advice, boolean isForbidden) {}
}
