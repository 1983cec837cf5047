package dev.cella.datasets.bccd;

import dev.cella.datasets.raster.Reduction;
import dev.cella.datasets.raster.RgbImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The folder {@code BCCD}: images, annotations, and lists of the images of each split. */
final class SmearFolder {
    /** Keeps a list from naming a file elsewhere. */
    private static final Pattern NAME = Pattern.compile("\\w[\\w-]{0,99}");

    private static final int LARGEST_FILE = 4 << 20;
    private static final Reduction REDUCTION =
            new Reduction(VocAnnotation.HEIGHT, VocAnnotation.WIDTH, StoredSmear.HEIGHT, StoredSmear.WIDTH);

    private final Path folder;
    private final Map<String, String> splitOf = new HashMap<>();

    SmearFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the images of a split.
     *
     * @param split its name
     * @param list what its list is called
     * @throws IOException if a file is missing or holds something else; the message names it
     */
    SmearSplit split(String split, String list) throws IOException {
        List<String> names = names(split, "ImageSets/Main/" + list + ".txt");
        try {
            return new SmearSplit(
                    split, names.stream().parallel().map(this::smear).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<String> names(String split, String list) throws IOException {
        List<String> names = new String(bytes(list), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new IOException(list + " names no image; get a new copy of the file");
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IOException(
                        list + " has a line that is no name of an image (must be letters, digits, _ and -,"
                                + " without the suffix); get a new copy of the file");
            }
            String other = splitOf.putIfAbsent(name, split);
            if (other != null) {
                throw new IOException(name + " is listed twice, in the " + other + " and the " + split
                        + " split, so results would be too good; remove it from one of the lists in ImageSets/Main");
            }
        }
        return names;
    }

    private StoredSmear smear(String name) {
        try {
            String annotation = "Annotations/" + name + ".xml";
            VocAnnotation boxes = VocAnnotation.parse(annotation, bytes(annotation));
            String file = "JPEGImages/" + name + ".jpg";
            RgbImage image = RgbImage.decode(file, "jpeg", bytes(file), VocAnnotation.WIDTH * VocAnnotation.HEIGHT);
            if (image.width() != VocAnnotation.WIDTH || image.height() != VocAnnotation.HEIGHT) {
                throw new IOException(file + " has " + image.width() + " × " + image.height() + " pixels (must be "
                        + VocAnnotation.WIDTH + " × " + VocAnnotation.HEIGHT + "); is it an image of another set?");
            }
            return new StoredSmear(
                    name, REDUCTION.average(image.values(), 3), boxes.boxes(), boxes.empty(), boxes.clipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IOException(file + " is missing; copy the whole folder BCCD");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new IOException(
                        file + " has more than " + LARGEST_FILE + " bytes; replace it by the file of the set");
            }
            return bytes;
        }
    }
}
