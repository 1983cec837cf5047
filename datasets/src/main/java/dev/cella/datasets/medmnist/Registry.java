package dev.cella.datasets.medmnist;

import dev.cella.datasets.medmnist.MedMnistFacts.Counts;
import dev.cella.datasets.set.SimilarNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the facts of the 18 sets from {@code facts.tsv} (taken from the medmnist package 3.0.2, Zenodo 10519652). */
final class Registry {
    /** Edge length of the images of the original sets, in pixels. */
    static final int SMALLEST = 28;

    /** Edge lengths in the order of the last columns of {@code facts.tsv}; a volume has only the first two. */
    private static final List<Integer> EDGES = List.of(SMALLEST, 64, 128, 224);

    private static final int FIRST_MD5 = 12;

    private static final List<MedMnistFacts> ALL_SIZES = read();

    private Registry() {}

    /** Returns the 18 sets with 28 pixels. */
    static List<MedMnistFacts> all() {
        return ALL_SIZES.stream().filter(facts -> facts.edge() == SMALLEST).toList();
    }

    static List<MedMnistFacts> allSizes() {
        return ALL_SIZES;
    }

    /** Finds a set by its official name, which may end in a size: {@code breastmnist}, {@code breastmnist_64}. */
    static MedMnistFacts named(String name) {
        return ALL_SIZES.stream()
                .filter(facts -> facts.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var names = all().stream().map(MedMnistFacts::name).toList();
                    return new IllegalArgumentException("no MedMNIST set is called \"" + name + "\""
                            + SimilarNames.question(name, names) + "; the sets are " + String.join(", ", names));
                });
    }

    /** Finds a set in one of its sizes. */
    static MedMnistFacts named(String name, int edge) {
        var sizes = sizes(named(name));
        return sizes.stream()
                .filter(facts -> facts.edge() == edge)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        sizes.get(0).title() + " has no images of " + edge + " pixels; its sizes are "
                                + sizes.stream()
                                        .map(facts -> Integer.toString(facts.edge()))
                                        .collect(Collectors.joining(", "))));
    }

    /** Returns a set in all its sizes, the smallest first. */
    static List<MedMnistFacts> sizes(MedMnistFacts set) {
        return ALL_SIZES.stream()
                .filter(facts -> facts.baseName().equals(set.baseName()))
                .toList();
    }

    private static List<MedMnistFacts> read() {
        var resource = Objects.requireNonNull(Registry.class.getResourceAsStream("facts.tsv"), "facts.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).flatMap(Registry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MedMnistFacts> parse(String line) {
        var cells = line.split("\t", -1);
        return IntStream.range(0, EDGES.size())
                .filter(size -> !cells[FIRST_MD5 + size].isEmpty())
                .mapToObj(size -> parse(cells, EDGES.get(size), cells[FIRST_MD5 + size]));
    }

    private static MedMnistFacts parse(String[] cells, int edge, String md5) {
        var suffix = edge == SMALLEST ? "" : "_" + edge;
        return new MedMnistFacts(
                cells[0] + suffix,
                cells[1],
                cells[2],
                Task.named(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                edge,
                new Counts(Integer.parseInt(cells[6]), Integer.parseInt(cells[7]), Integer.parseInt(cells[8])),
                List.of(cells[11].split("; ", -1)),
                md5,
                URI.create(cells[10].replace(".npz", suffix + ".npz")),
                cells[9]);
    }
}
