package dev.cella.kernel.shell;

import dev.cella.kernel.source.TypeDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.TypeDeclSnippet;

/**
 * The sealed types that cells have declared. A type without {@code permits} stays open for later cells, as if all cells
 * were one file: it permits every type that extends or implements it.
 */
final class SealedTypes {
    private final JShell jshell;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(Piece piece, List<String> permitted) {}

    SealedTypes(JShell jshell) {
        this.jshell = jshell;
    }

    /** Records a declaration and what it permits: nothing if it is still open. */
    void remember(Piece piece, List<String> permitted) {
        known.put(piece.typeName(), new Known(piece, permitted));
    }

    /** Forgets a type, because a cell declares another one of the same name. */
    void forget(String name) {
        known.remove(name);
    }

    /** Returns the sealed type {@code name} of an earlier cell if a new {@code subtype} changes what it permits. */
    Optional<Piece> changedBy(String name, String subtype) {
        return Optional.ofNullable(known.get(name))
                .filter(one -> isActive(name) && !one.permitted().contains(subtype))
                .map(Known::piece)
                .filter(piece -> {
                    List<String> named = piece.type().orElseThrow().permits();
                    return named.isEmpty() || named.contains(subtype);
                });
    }

    /** Returns whether a type of this name is declared. */
    boolean isActive(String name) {
        return active().anyMatch(type -> type.name().equals(name));
    }

    /** Returns the types of earlier cells that extend or implement {@code supertype}. */
    Set<String> subtypes(String supertype) {
        return TypeDeclaration.subtypesOf(
                supertype,
                active().filter(type -> type.source().contains(supertype))
                        .flatMap(type -> TypeDeclaration.of(type.source()).stream()));
    }

    private Stream<TypeDeclSnippet> active() {
        return jshell.types().filter(type -> jshell.status(type).isActive());
    }
}
