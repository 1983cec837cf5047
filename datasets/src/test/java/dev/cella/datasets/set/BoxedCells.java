package dev.cella.datasets.set;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.set.BoxedCells.BoxedImage;
import dev.cella.datasets.store.Checksum;
import dev.cella.datasets.store.KnownFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A second data set that has little in common with MedMNIST: images with boxes, kept in a text file, split by patient.
 * This file and its line in {@code META-INF/services} are all it takes.
 */
public final class BoxedCells implements DataSetSource<DataSet<BoxedImage>>, DataSetCatalog {
    private static final int EDGE = 32;

    /** MD5 of {@link #OFFICIAL}. */
    static final String MD5 = "bb04a610dc340c84691961b2713538ba";

    /** One line per box: split, patient, index, class, left, top, right, bottom. */
    static final String OFFICIAL = """
        train Ada 0 red 2 3 9 8
        train Ada 0 white 12 10 24 25
        train Bob 1 red 5 5 9 9
        test Eve 0 white 1 1 20 30
        """;

    private final URI url;

    /** Creates the source that is registered; there is no server at its address. */
    public BoxedCells() {
        this(URI.create("http://localhost:9/cells.txt"));
    }

    BoxedCells(URI url) {
        this.url = url;
    }

    /** A box around one cell; edges in pixels, right and bottom excluded. */
    public record CellBox(String kind, int left, int top, int right, int bottom) {}

    /** One image, float32 {@code [1, H, W]}, and the cells in it. */
    public record BoxedImage(String patient, INDArray image, List<CellBox> boxes) {}

    @Override
    public List<DataSetSource<?>> sources() {
        return List.of(this);
    }

    @Override
    public DataSetFacts facts() {
        return new BasicFacts(
                "boxed-cells",
                "Boxed cells",
                "drawn blood smears",
                List.of("red", "white"),
                SplitRule.BY_PATIENT,
                "CC0",
                "nobody, 2024",
                URI.create("https://example.org/cells"));
    }

    @Override
    public List<KnownFile> files() {
        return List.of(new KnownFile("cells/cells.txt", url, Checksum.md5(MD5)));
    }

    @Override
    public Optional<Path> ownCopy(Path dataFolder) {
        return Optional.of(dataFolder.resolve("cells")).filter(Files::isDirectory);
    }

    @Override
    public DataSet<BoxedImage> read(List<Path> files, Origin origin) throws IOException {
        var path = files.get(0);
        return parse(Files.readString(Files.isDirectory(path) ? path.resolve("unpacked.txt") : path), origin);
    }

    @Override
    public DataSet<BoxedImage> generate(long seed) {
        var random = new SeededRandom(seed);
        var text = new StringBuilder();
        for (var splitAndPatient : List.of("train Ann", "validation Ben", "test Cat")) {
            for (int index = 0; index < 4; index++) {
                int left = random.below(20);
                int top = random.below(20);
                text.append(String.join(
                                " ",
                                splitAndPatient,
                                "" + index,
                                random.chance(0.5) ? "red" : "white",
                                left + " " + top,
                                left + random.count(3, 9) + " " + (top + random.count(3, 9))))
                        .append('\n');
            }
        }
        return parse(text.toString(), new Origin.StandIn(seed));
    }

    private DataSet<BoxedImage> parse(String text, Origin origin) {
        var table = Table.create(
                StringColumn.create("split"),
                IntColumn.create("index"),
                StringColumn.create("patient"),
                StringColumn.create("class"),
                IntColumn.create("left"),
                IntColumn.create("top"),
                IntColumn.create("right"),
                IntColumn.create("bottom"));
        var splits = new ArrayList<Split<BoxedImage>>();
        var rows = text.lines().map(line -> line.split(" ")).toList();
        for (var name : rows.stream().map(cells -> cells[0]).distinct().toList()) {
            var images = new ArrayList<BoxedImage>();
            for (var cells : rows) {
                if (cells[0].equals(name)) {
                    addTo(images, cells);
                    addTo(table, cells);
                }
            }
            splits.add(Split.of(facts(), name, images));
        }
        return DataSet.of(facts(), origin, splits, table);
    }

    private static void addTo(List<BoxedImage> images, String[] cells) {
        int index = Integer.parseInt(cells[2]);
        if (index == images.size()) {
            images.add(new BoxedImage(cells[1], Nd4j.zeros(1, EDGE, EDGE), new ArrayList<>()));
        }
        var edges = Arrays.stream(cells).skip(4).mapToInt(Integer::parseInt).toArray();
        images.get(index).boxes().add(new CellBox(cells[3], edges[0], edges[1], edges[2], edges[3]));
    }

    private static void addTo(Table table, String[] cells) {
        var row = table.appendRow();
        row.setString("split", cells[0]);
        row.setInt("index", Integer.parseInt(cells[2]));
        row.setString("patient", cells[1]);
        row.setString("class", cells[3]);
        for (int edge = 4; edge < 8; edge++) {
            row.setInt(edge, Integer.parseInt(cells[edge]));
        }
    }
}
