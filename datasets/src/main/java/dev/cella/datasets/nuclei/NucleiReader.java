package dev.cella.datasets.nuclei;

import dev.cella.datasets.raster.Reduction;
import dev.cella.datasets.raster.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads images of fluorescent nuclei from an archive and reduces them. */
final class NucleiReader {
    private static final int MOST_IMAGES = 160;
    private static final int LEAST_IMAGES = 8;
    private static final int FULL_EDGE = 256;

    /** Stained tissue in transmitted light is brighter than this on average, fluorescent nuclei are darker. */
    private static final int DARK = 100;

    private final int edge;
    private final Reduction reduction;

    /** @param edge rows and columns of the reduced images */
    NucleiReader(int edge) {
        this.edge = edge;
        this.reduction = new Reduction(FULL_EDGE, FULL_EDGE, edge, edge);
    }

    /**
     * Reads the first 160 images in alphabetical order, or all if there are fewer. Images of another size, colored and
     * bright ones are left out.
     *
     * @throws IOException if the archive is damaged or holds something else; the message names the entry
     */
    List<StoredNuclei> read(Path file) throws IOException {
        try (NucleiArchive archive = new NucleiArchive(file)) {
            Map<String, RgbImage> images = images(archive);
            if (images.size() < LEAST_IMAGES) {
                throw new IOException(file.getFileName() + " has " + images.size() + " dark gray images of " + FULL_EDGE
                        + " × " + FULL_EDGE + " pixels (must be " + LEAST_IMAGES + " or more); is it another archive?");
            }
            return images.entrySet().parallelStream()
                    .map(entry -> reduced(archive, entry.getKey(), entry.getValue()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, RgbImage> images(NucleiArchive archive) throws IOException {
        Map<String, RgbImage> images = new LinkedHashMap<>();
        for (String name : archive.names()) {
            if (images.size() == MOST_IMAGES) {
                break;
            }
            RgbImage image = archive.image(name);
            if (isUsable(image)) {
                images.put(name, image);
            }
        }
        return images;
    }

    private static boolean isUsable(RgbImage image) {
        if (image.height() != FULL_EDGE || image.width() != FULL_EDGE || !image.isGray()) {
            return false;
        }
        long sum = 0;
        for (byte value : image.red()) {
            sum += value & 0xff;
        }
        return sum < (long) DARK * FULL_EDGE * FULL_EDGE;
    }

    private StoredNuclei reduced(NucleiArchive archive, String name, RgbImage image) {
        try {
            NucleiArchive.Marks marks = archive.marks(name, image);
            return StoredNuclei.of(
                    name,
                    edge,
                    reduction.average(image.red(), 1),
                    reduction.majority(marks.numbers()),
                    marks.masks(),
                    marks.overlap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
