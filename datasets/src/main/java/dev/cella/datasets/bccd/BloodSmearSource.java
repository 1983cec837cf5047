package dev.cella.datasets.bccd;

import dev.cella.datasets.phantom.field.SmearScene;
import dev.cella.datasets.set.DataSetCatalog;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSetSource;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Registers the blood smears: reads the folder of the set from the data folder, or generates a stand-in. */
public final class BloodSmearSource implements DataSetSource<BloodSmears>, DataSetCatalog {
    private static final String FOLDER = "bccd/BCCD";

    /** Is called by the service loader. */
    public BloodSmearSource() {}

    @Override
    public List<? extends DataSetSource<?>> sources() {
        return List.of(this);
    }

    @Override
    public DataSetFacts facts() {
        return BloodSmears.FACTS;
    }

    @Override
    public Optional<Path> ownCopy(Path dataFolder) {
        return Optional.of(dataFolder.resolve(FOLDER)).filter(Files::isDirectory);
    }

    @Override
    public BloodSmears read(List<Path> files, Origin origin) throws IOException {
        SmearFolder folder = new SmearFolder(files.get(0));
        return new BloodSmears(
                origin,
                folder.split(Split.TRAIN, "train"),
                folder.split(Split.VALIDATION, "val"),
                folder.split(Split.TEST, "test"));
    }

    @Override
    public BloodSmears generate(long seed) {
        return new BloodSmears(
                new Origin.StandIn(seed),
                painted(seed, Split.TRAIN, 0, 160),
                painted(seed, Split.VALIDATION, 1, 40),
                painted(seed, Split.TEST, 2, 60));
    }

    private static SmearSplit painted(long seed, String split, int stream, int count) {
        return new SmearSplit(
                split,
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(i -> {
                            SmearScene scene = SmearScene.paint(seed, stream, i);
                            return new StoredSmear("painted " + split + " " + i, scene.pixels(), scene.boxes(), 0, 0);
                        })
                        .toList());
    }
}
