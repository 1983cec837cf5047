package dev.cella.lessons.benchmark.figure;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.Scale;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Samples of any set as images: of a volume its middle slice, of a large image every second pixel or fewer. */
public final class SetSamples {
    private static final int LONGEST = 64;

    private SetSamples() {}

    /**
     * Draws some samples of a split.
     *
     * @param indices which
     * @param titles one for each
     */
    public static Figure of(ImageSplit split, int[] indices, List<String> titles) {
        List<INDArray> images = Arrays.stream(indices)
                .mapToObj(index -> small(flat(split.image(index, Scale.ZERO_TO_ONE))))
                .toList();
        return Figures.grid(images, titles);
    }

    /** Returns an image as it is, and the middle slice of a volume: {@code [C, D, H, W] -> [C, H, W]}. */
    private static INDArray flat(INDArray image) {
        return image.rank() == 3
                ? image
                : image.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.point(image.size(1) / 2),
                        NDArrayIndex.all(),
                        NDArrayIndex.all());
    }

    private static INDArray small(INDArray image) {
        long step = (image.size(1) + LONGEST - 1) / LONGEST;
        return step == 1
                ? image
                : image.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(0, step, image.size(1)),
                        NDArrayIndex.interval(0, step, image.size(2)));
    }
}
