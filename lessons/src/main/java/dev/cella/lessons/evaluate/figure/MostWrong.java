package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.evaluate.ClassificationReport;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The images that a net gets most wrong. */
final class MostWrong {
    private MostWrong() {}

    static Figure of(ClassificationReport evaluation, INDArray images, int count) {
        if (images.size(0) != evaluation.size()) {
            throw new IllegalArgumentException(images.size(0) + " images were given for " + evaluation.size()
                    + " answers (must be the same images); pass the split that was evaluated");
        }
        List<INDArray> shown = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int image : evaluation.mostWrong(count)) {
            shown.add(images.slice(image));
            titles.add("image " + image + ": " + Numbers.percent(evaluation.trueProbability(image)));
        }
        return Figures.titled("probability of the true class", Figures.grid(shown, titles));
    }
}
