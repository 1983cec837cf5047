package dev.cella.kernel.diagnose;

import dev.cella.kernel.assist.Import;
import dev.cella.kernel.assist.TypeIndex;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;

/**
 * Finds imported methods, classes and fields that the user's own declarations hide, where an error could come from that.
 *
 * <p>A method {@code max} of a cell hides every method {@code max} that {@code import static Pooling.*} brings, whatever
 * its parameters are (Java Language Specification, section 6.4.1). The compiler then reports only that the arguments do
 * not fit the cell's own method.
 */
public final class HiddenNames {
    private static final String AMBIGUOUS = "compiler.err.ref.ambiguous";
    private static final Import JAVA_LANG = new Import(false, "java.lang.*");

    private final JShell jshell;
    private final TypeIndex types;
    private final Supplier<Stream<Import>> imports;

    /**
     * Watches a session.
     *
     * @param jshell the session
     * @param types the classes that imports can name
     * @param imports returns the imports, including those replaced by a class of a cell
     */
    public HiddenNames(JShell jshell, TypeIndex types, Supplier<Stream<Import>> imports) {
        this.jshell = jshell;
        this.types = types;
        this.imports = imports;
    }

    /** Returns a sentence about a hidden name that may keep {@code code} from compiling; empty if there is none. */
    public String advice(Diag error, String code) {
        int start = Math.max(0, (int) error.getStartPosition());
        int end = Math.max(start, Math.min((int) error.getEndPosition(), code.length()));
        Stream<NameUse> uses = Stream.of(
                        NameUse.in(code, start, end),
                        NameUse.callsAroundEndOf(code.substring(0, start)),
                        NameUse.classesIn(CompilerMessage.plain(error.getMessage(null))))
                .flatMap(found -> found);
        Set<NameUse> own = OwnNames.in(code);
        boolean ambiguous = error.getCode().equals(AMBIGUOUS);
        return uses.distinct()
                .flatMap(use -> hidden(use, own.contains(use), ambiguous).stream())
                .findFirst()
                .orElse("");
    }

    /**
     * Returns a sentence about a hidden name that may have given an object the wrong type; empty if there is none.
     *
     * @param message the message of the exception
     * @param lines the lines of code that ran, from the innermost call out
     */
    String advice(String message, Stream<String> lines) {
        return Stream.concat(lines.flatMap(NameUse::in), NameUse.classesIn(message))
                .distinct()
                .flatMap(use -> hidden(use, false, false).stream())
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the sentence about one name, if it is hidden.
     *
     * @param own whether the code itself declares it
     * @param ambiguous whether the compiler could not choose; then an import of exactly this name clashes, too
     */
    private Optional<String> hidden(NameUse use, boolean own, boolean ambiguous) {
        if (!own && !isDeclared(use)) {
            return Optional.empty();
        }
        String yours = "Your " + use.kind().name().toLowerCase(Locale.ROOT) + " " + use.name();
        return imported(use, own || ambiguous)
                .map(other -> ambiguous
                        ? yours + " clashes with " + other + "; rename yours."
                        : yours + " hides " + other + "; rename yours to use that one.");
    }

    private boolean isDeclared(NameUse use) {
        Stream<? extends DeclarationSnippet> declared =
                switch (use.kind()) {
                    case METHOD -> jshell.methods();
                    case CLASS -> jshell.types();
                    case VARIABLE -> jshell.variables();
                };
        return declared.anyMatch(
                one -> one.name().equals(use.name()) && jshell.status(one).isActive());
    }

    /**
     * Returns what this name would refer to by the imports; a static import of one name hides nothing and is not
     * hidden.
     */
    private Optional<String> imported(NameUse use, boolean alsoSingleStatic) {
        return Stream.concat(imports.get(), Stream.of(JAVA_LANG))
                .filter(one -> one.covers(use.name()))
                .filter(one -> !one.isStatic() || one.isOnDemand() || alsoSingleStatic)
                .flatMap(one -> (one.isStatic() ? member(one, use) : type(one, use)).stream())
                .findFirst();
    }

    private Optional<String> type(Import one, NameUse use) {
        return use.kind() == NameUse.Kind.CLASS ? publicType(one.owner() + "." + use.name()) : Optional.empty();
    }

    private Optional<String> member(Import one, NameUse use) {
        if (use.kind() == NameUse.Kind.CLASS) {
            return publicType(one.owner() + "." + use.name());
        }
        return types.load(one.owner())
                .flatMap(owner -> members(owner, use.kind())
                        .filter(member -> member.getName().equals(use.name()))
                        .filter(member -> Modifier.isStatic(member.getModifiers()))
                        .findFirst())
                .map(member -> member.getDeclaringClass().getSimpleName() + "." + use.name());
    }

    private Optional<String> publicType(String name) {
        return types.load(name)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .map(Class::getCanonicalName);
    }

    private static Stream<? extends Member> members(Class<?> owner, NameUse.Kind kind) {
        try {
            return Stream.of(kind == NameUse.Kind.METHOD ? owner.getMethods() : owner.getFields());
        } catch (LinkageError e) { // a class of its signatures is missing, so cells cannot use it either
            return Stream.of();
        }
    }
}
