package dev.cella.lessons.evaluate.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An explorer of a net's answers: one image at a time, also your own. */
public final class AnswerExplorer {
    /** With many classes, only the most probable ones fit into a line. */
    private static final int SHOWN = 3;

    private AnswerExplorer() {}

    /**
     * Shows an image, its true class and the net's answer; the image can be chosen, or replaced by your own.
     *
     * @param net ends in softmax and takes pixels from 0 to 1
     * @param images {@code [N, C, H, W]}, intensities from 0 to 1
     * @param targets {@code [N, K]}, one-hot
     * @param classNames K names
     * @throws IllegalArgumentException if there are not K names
     * @throws Exception if images, targets and net do not fit together
     */
    public static void exploreAnswers(MultiLayerNetwork net, INDArray images, INDArray targets, List<String> classNames)
            throws Exception {
        if (classNames.size() != targets.size(1)) {
            throw new IllegalArgumentException(classNames.size() + " class names do not fit targets of "
                    + targets.size(1) + " classes (one name per class); try facts().classNames() of the data set");
        }
        Control<Integer> image = intSlider("image", 0, 0, (int) images.size(0) - 1);
        int[] truths = JavaArrays.ints(targets.argMax(1));
        int longest = (int) Math.max(images.size(2), images.size(3));
        ImageChooser chooser = new ImageChooser(images, longest, own -> fitted(own, images));
        Explorer.show(
                chooser,
                shown -> {
                    int index = image.value();
                    return !chooser.isOwn()
                            ? result(net, images.slice(index), "truth: " + classNames.get(truths[index]), classNames)
                            : result(net, shown.slice(0), "your own image", classNames);
                },
                List.of(image));
    }

    /** Draws the image under what is known of it, with the net's answer below. */
    static Figure result(MultiLayerNetwork net, INDArray image, String known, List<String> classNames) {
        double[] answer = JavaArrays.values(net.output(image.reshape(1, image.size(0), image.size(1), image.size(2))));
        String words = IntStream.range(0, answer.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -answer[k]))
                .limit(SHOWN)
                .sorted()
                .map(k -> classNames.get(k) + " " + Numbers.percent(answer[k]))
                .collect(Collectors.joining(" · "));
        return Figures.titled("net: " + words, Figures.picture(image, known));
    }

    /**
     * Cuts the largest part with the proportions of {@code images} from the middle of an own image and brings it to their
     * size, {@code [1 or 3, H', W'] -> [1, C, H, W]}. Each new pixel is the nearest old one.
     */
    static INDArray fitted(INDArray own, INDArray images) {
        int channels = (int) images.size(1);
        int height = (int) images.size(2);
        int width = (int) images.size(3);
        INDArray given = GrayScale.withChannels(own, channels);
        double zoom = Math.min((double) given.size(1) / height, (double) given.size(2) / width);
        INDArray fitted = Nd4j.create(DataType.FLOAT, 1, channels, height, width);
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    long row = nearest(given.size(1), height, y, zoom);
                    long column = nearest(given.size(2), width, x, zoom);
                    fitted.putScalar(new int[] {0, c, y, x}, given.getDouble(c, row, column));
                }
            }
        }
        return fitted;
    }

    /** Returns the old row or column under the middle of a new one, counted from the middle of the image. */
    private static long nearest(long old, int count, int index, double zoom) {
        return (long) Math.floor(old / 2.0 + zoom * (index + 0.5 - count / 2.0));
    }
}
