package dev.cella.datasets.nuclei;

import dev.cella.datasets.phantom.field.NucleiScene;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Registers the nuclei: reads the archive from the data folder, or generates a stand-in. */
public final class NucleiSource implements DataSetSource<Nuclei>, DataSetCatalog {
    private static final List<Integer> EDGES = List.of(64, 96, 128, 256);

    private static final List<String> FILES = List.of("dsb2018/stage1_train_subset.zip", "dsb2018/stage1_train.zip");

    private final int edge;

    /** Is called by the service loader. */
    public NucleiSource() {
        this(Nuclei.USUAL_EDGE);
    }

    /** @throws IllegalArgumentException if there are no images of this size */
    NucleiSource(int edge) {
        if (!EDGES.contains(edge)) {
            throw new IllegalArgumentException(
                    "no images of nuclei have " + edge + " × " + edge + " pixels; use an edge of "
                            + EDGES.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        this.edge = edge;
    }

    @Override
    public List<? extends DataSetSource<?>> sources() {
        return List.of(this);
    }

    @Override
    public DataSetFacts facts() {
        return Nuclei.FACTS;
    }

    @Override
    public Optional<Path> ownCopy(Path dataFolder) {
        return FILES.stream()
                .map(dataFolder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Override
    public Nuclei read(List<Path> files, Origin origin) throws IOException {
        List<StoredNuclei> all = new NucleiReader(edge).read(files.get(0));
        int train = all.size() * 5 / 8;
        int validation = all.size() / 8;
        return new Nuclei(
                origin,
                new NucleusSplit(Split.TRAIN, edge, all.subList(0, train)),
                new NucleusSplit(Split.VALIDATION, edge, all.subList(train, train + validation)),
                new NucleusSplit(Split.TEST, edge, all.subList(train + validation, all.size())));
    }

    @Override
    public Nuclei generate(long seed) {
        return new Nuclei(
                new Origin.StandIn(seed),
                painted(seed, Split.TRAIN, 0, 100),
                painted(seed, Split.VALIDATION, 1, 20),
                painted(seed, Split.TEST, 2, 40));
    }

    private NucleusSplit painted(long seed, String split, int stream, int count) {
        return new NucleusSplit(
                split,
                edge,
                IntStream.range(0, count)
                        .parallel()
                        .mapToObj(i -> {
                            NucleiScene scene = NucleiScene.paint(edge, seed, stream, i);
                            return StoredNuclei.of(
                                    "painted " + split + " " + i,
                                    edge,
                                    scene.pixels(),
                                    scene.instances(),
                                    scene.nuclei(),
                                    0);
                        })
                        .toList());
    }
}
