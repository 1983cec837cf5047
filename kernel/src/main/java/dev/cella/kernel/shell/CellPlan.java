package dev.cella.kernel.shell;

import dev.cella.kernel.source.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans the order in which JShell gets the snippets of a cell. In a file, types can come in any order. JShell compiles
 * one at a time, so it needs a supertype before its subtypes and a sealed type after them. So the types of a family are
 * declared together, at the position of the first: supertypes first and not sealed, and finally the sealed ones again.
 */
final class CellPlan {
    private final SealedTypes sealed;
    private final Map<String, Piece> types = new LinkedHashMap<>();
    private final List<Piece.Step> steps = new ArrayList<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private CellPlan(SealedTypes sealed) {
        this.sealed = sealed;
    }

    /** Plans a cell that consists of {@code pieces}. */
    static CellPlan of(List<Piece> pieces, SealedTypes sealed) {
        CellPlan plan = new CellPlan(sealed);
        pieces.stream()
                .filter(piece -> piece.type().isPresent())
                .forEach(piece -> plan.types.putIfAbsent(piece.typeName(), piece));
        for (Piece piece : pieces) {
            plan.add(piece);
        }
        return plan;
    }

    /** Returns what to give to JShell, in order. */
    List<Piece.Step> steps() {
        return steps;
    }

    /** Returns one sentence for each sealed type that is open until its subtypes are declared. */
    List<String> notes() {
        return notes;
    }

    private void add(Piece piece) {
        String name = piece.typeName();
        if (piece.type().isEmpty() || !piece.equals(types.get(name))) { // no type, or one that the cell declares twice
            steps.add(piece.open());
        } else if (!given.contains(name)) {
            List<Piece> written = new ArrayList<>(family(piece).values());
            written.sort((one, other) -> Integer.compare(position(one), position(other)));
            List<Piece> ordered = supertypesFirst(written);
            boolean asWritten = ordered.equals(written) && written.stream().noneMatch(CellPlan::isSealed);
            declare(asWritten ? List.of(piece) : ordered);
        }
    }

    /**
     * Returns the types of this cell that are related to one, and the sealed types of earlier cells that they change.
     */
    private Map<String, Piece> family(Piece first) {
        Map<String, Piece> family = new LinkedHashMap<>();
        List<Piece> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            Piece piece = open.remove(0);
            if (family.putIfAbsent(piece.typeName(), piece) == null) {
                related(piece).forEach(open::add);
            }
        }
        return family;
    }

    private Stream<Piece> related(Piece piece) {
        TypeDeclaration type = piece.type().orElseThrow();
        Stream<Piece> above = type.supertypes().stream()
                .flatMap(name ->
                        Optional.ofNullable(types.get(name)).or(() -> sealed.changedBy(name, type.name())).stream());
        Stream<Piece> below = types.values().stream().filter(other -> isSubtype(other, type.name()));
        return Stream.concat(above, below);
    }

    private static boolean isSubtype(Piece piece, String supertype) {
        TypeDeclaration type = piece.type().orElseThrow();
        return type.supertypes().contains(supertype)
                || !type.nestedSubtypes(supertype).isEmpty();
    }

    private static boolean isSealed(Piece piece) {
        return piece.type().orElseThrow().isSealed();
    }

    private static List<Piece> supertypesFirst(List<Piece> family) {
        List<Piece> waiting = new ArrayList<>(family);
        List<Piece> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Piece next = waiting.stream()
                    .filter(piece -> waiting.stream()
                            .noneMatch(other -> !other.equals(piece) && isSubtype(piece, other.typeName())))
                    .findFirst()
                    .orElse(waiting.get(0)); // a cycle, which the compiler will report
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Returns the position of a type; types of earlier cells come first. */
    private int position(Piece piece) {
        return piece.equals(types.get(piece.typeName())) ? piece.offset() : -1;
    }

    private void declare(List<Piece> ordered) {
        for (Piece piece : ordered) {
            steps.add(piece.open());
            given.add(piece.typeName());
        }
        List<Piece> bottomUp = new ArrayList<>(ordered);
        Collections.reverse(bottomUp);
        for (Piece piece : bottomUp) {
            if (isSealed(piece)) {
                seal(piece);
            } else {
                sealed.forget(piece.typeName());
            }
        }
    }

    private void seal(Piece piece) {
        TypeDeclaration type = piece.type().orElseThrow();
        List<String> permitted = type.permits().isEmpty() ? subtypes(type) : type.permits();
        List<String> missing =
                permitted.stream().filter(name -> !isKnown(name, type)).toList();
        if (!permitted.isEmpty() && missing.isEmpty()) {
            steps.add(piece.sealed(permitted)); // whoever runs this step records what it permits
        } else {
            notes.add(type.name() + " is declared, but will be sealed only when "
                    + (permitted.isEmpty()
                            ? "types that extend or implement it are"
                            : String.join(" and ", missing) + " is")
                    + " declared, too");
        }
        sealed.remember(piece, List.of());
    }

    private List<String> subtypes(TypeDeclaration type) {
        Set<String> names = new LinkedHashSet<>(type.nestedSubtypes(type.name()));
        names.addAll(TypeDeclaration.subtypesOf(
                type.name(), types.values().stream().map(piece -> piece.type().orElseThrow())));
        names.addAll(sealed.subtypes(type.name()).stream()
                .filter(name -> !types.containsKey(name.replaceAll("\\..*", "")) && !name.startsWith(type.name() + "."))
                .toList());
        return List.copyOf(names);
    }

    private boolean isKnown(String name, TypeDeclaration permitting) {
        String root = name.replaceAll("\\..*", "");
        return root.equals(permitting.name())
                || permitting.nests(root)
                || types.containsKey(root)
                || sealed.isActive(root);
    }
}
