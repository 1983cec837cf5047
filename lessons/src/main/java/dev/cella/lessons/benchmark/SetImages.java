package dev.cella.lessons.benchmark;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.Scale;
import dev.cella.lessons.train.NetAdapter;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The images of a split as a benchmark's nets get them: intensities from −0.5 to 0.5. */
final class SetImages {
    /** Images of a large split that are floats at the same time. */
    private static final int PART = 1000;

    private SetImages() {}

    static INDArray centered(ImageSplit split) {
        return split.images(Scale.ZERO_TO_ONE).subi(0.5);
    }

    /** Returns the net's answers for all images of a split, {@code [N, K]}, a part of the images at a time. */
    static INDArray answers(NetAdapter net, ImageSplit split) {
        List<INDArray> answers = new ArrayList<>();
        for (int from = 0; from < split.size(); from += PART) {
            ImageSplit part = split.range(from, Math.min(split.size(), from + PART));
            answers.add(net.answers(centered(part), part.targets()));
        }
        return Nd4j.concat(0, answers.toArray(INDArray[]::new));
    }
}
