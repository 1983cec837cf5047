package dev.cella.lessons.benchmark.figure.report;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.Scale;
import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The images that a net gets most wrong; of a volume its middle slice, of a large image every second pixel or fewer. */
final class WorstImages {
    private static final int COUNT = 5;
    private static final int LONGEST = 64;

    private WorstImages() {}

    static Figure of(BenchmarkResult result) {
        ImageSplit test = result.set().test();
        List<INDArray> images = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int image : indices(result)) {
            images.add(small(flat(test.image(image, Scale.ZERO_TO_ONE))));
            titles.add("image " + image);
        }
        return Figures.grid(images, titles);
    }

    static int[] indices(BenchmarkResult result) {
        return result.answers().get(0).worst(COUNT);
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
