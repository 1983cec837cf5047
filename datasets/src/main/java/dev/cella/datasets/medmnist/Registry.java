package dev.cella.datasets.medmnist;

import dev.cella.datasets.medmnist.MedMnistFacts.Counts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The facts of the 18 sets, as {@code facts.tsv} holds them (from the medmnist package 3.0.2, Zenodo 10519652). */
final class Registry {
    private static final List<MedMnistFacts> ALL = read();

    private Registry() {}

    static List<MedMnistFacts> all() {
        return ALL;
    }

    static MedMnistFacts named(String name) {
        return ALL.stream()
                .filter(facts -> facts.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no MedMNIST set is called \"" + name
                        + "\"; the sets are "
                        + String.join(
                                ", ", ALL.stream().map(MedMnistFacts::name).toList())));
    }

    private static List<MedMnistFacts> read() {
        var resource = Objects.requireNonNull(Registry.class.getResourceAsStream("facts.tsv"), "facts.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Registry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MedMnistFacts parse(String line) {
        var cells = line.split("\t", -1);
        return new MedMnistFacts(
                cells[0],
                cells[1],
                cells[2],
                Task.named(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                new Counts(Integer.parseInt(cells[6]), Integer.parseInt(cells[7]), Integer.parseInt(cells[8])),
                List.of(cells[12].split("; ", -1)),
                cells[10],
                URI.create(cells[11]),
                cells[9]);
    }
}
