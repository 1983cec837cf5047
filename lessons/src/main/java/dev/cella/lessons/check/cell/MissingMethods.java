package dev.cella.lessons.check.cell;

import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.CellVersion.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds methods of an answer that a cell shows but has not declared, so that an older version of them would run. */
final class MissingMethods {
    private static final Set<String> NO_TYPES =
            Set.of("return", "new", "else", "case", "throw", "assert", "yield", "do", "final", "static", "public");

    private final MethodSource wanted;
    private final List<CellVersion> versions;
    /** The wanted method and those that it calls, directly or not, as they are in use. */
    private final List<MethodSource> answer = new ArrayList<>();

    /**
     * Looks through versions.
     *
     * @param wanted the method that the check calls
     * @param versions the versions of cells, the latest last
     */
    MissingMethods(MethodSource wanted, List<CellVersion> versions) {
        this.wanted = wanted;
        this.versions = versions;
        List<MethodSource> others = new ArrayList<>(
                versions.stream().flatMap(version -> version.methods().stream()).toList());
        others.stream().filter(wanted::replaces).forEach(answer::add);
        for (int i = 0; i < answer.size(); i++) {
            MethodSource one = answer.get(i);
            others.removeAll(answer);
            others.stream().filter(other -> calls(one, other)).forEach(answer::add);
        }
    }

    /**
     * Returns the first method that a version was to declare and did not; empty if the answer does without.
     *
     * @param guesses whether to look for the wanted method in text that cannot be parsed, too
     */
    Optional<MethodSource> from(int index, boolean guesses) {
        CellVersion version = versions.get(index);
        Optional<MethodSource> found = version.missing().stream()
                .filter(method -> wanted.replaces(method) || answer.stream().anyMatch(one -> calls(one, method)))
                .filter(method -> !isDeclaredAfter(index, method))
                .findFirst();
        boolean isUnparsed = version.state() == State.NOT_COMPILED;
        return found.or(() -> guesses && isUnparsed && seemsDeclaredIn(version.text(), wanted)
                ? Optional.of(wanted)
                : Optional.empty());
    }

    private boolean isDeclaredAfter(int index, MethodSource method) {
        return versions.subList(index + 1, versions.size()).stream()
                .flatMap(version -> version.methods().stream())
                .anyMatch(method::replaces);
    }

    private static boolean calls(MethodSource caller, MethodSource method) {
        String code = JavaText.withoutComments(caller.code());
        Pattern call = Pattern.compile("\\b" + method.name() + "\\s*\\(");
        return call.matcher(code.substring(Math.max(0, code.indexOf('{')))).find();
    }

    /** Returns whether code, which need not compile, looks like a declaration of a method of this name. */
    static boolean seemsDeclaredIn(String code, MethodSource wanted) {
        // the > of an arrow ends no type, as in given -> answer(given)
        return Pattern.compile("(?<![\\w>\\]-])([\\w>\\]]+)\\s+" + wanted.name() + "\\s*\\(")
                .matcher(JavaText.withoutComments(code))
                .results()
                .anyMatch(found -> !NO_TYPES.contains(found.group(1)));
    }
}
