package dev.cella.datasets.medmnist;

import dev.cella.datasets.phantom.Phantom;
import dev.cella.datasets.set.DataSetSource;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.Split;
import dev.cella.datasets.store.KnownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Gets one MedMNIST set: from its official file, a file of the same layout, or a phantom.
 *
 * @param facts the set
 */
record MedMnistSource(MedMnistFacts facts) implements DataSetSource<MedMnist> {
    @Override
    public List<KnownFile> files() {
        return List.of(facts.file());
    }

    @Override
    public MedMnist read(List<Path> files, Origin origin) throws IOException {
        var archive = Archive.open(facts, files.get(0));
        return new MedMnist(
                facts,
                origin,
                archive.split(Split.TRAIN, "train"),
                archive.split(Split.VALIDATION, "val"),
                archive.split(Split.TEST, "test"));
    }

    @Override
    public MedMnist generate(long seed) {
        var standIn = new StandInSet(facts, Phantom.of(facts.baseName()).withEdge(facts.edge()), seed);
        return new MedMnist(
                facts,
                new Origin.StandIn(seed),
                standIn.split(Split.TRAIN, 0),
                standIn.split(Split.VALIDATION, 1),
                standIn.split(Split.TEST, 2));
    }
}
