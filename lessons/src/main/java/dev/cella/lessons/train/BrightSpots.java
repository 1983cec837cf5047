package dev.cella.lessons.train;

import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A task that a small net learns within a second, for exercises: is there a bright spot in the noise?
 *
 * <p>Images are {@code [1, 12, 12]}: noise with deviation 0.3, and in every second image a spot of 3 × 3 pixels that is 1.5
 * brighter, somewhere.
 */
public final class BrightSpots {
    /** Pixels along a side. */
    public static final int SIDE = 12;

    private static final int SPOT = 3;
    private static final int BATCH = 16;
    private static final int UNSEEN = 200;

    private BrightSpots() {}

    /**
     * How a net answers 200 images that it has not seen.
     *
     * @param accuracy share of right answers; guessing gives 0.5
     * @param spread standard deviation of its probabilities; 0 if all images get the same answer
     */
    public record Answers(double accuracy, double spread) {}

    /**
     * Trains a net on fresh images, 16 per step, and then asks it.
     *
     * @param net for images {@code [1, 12, 12]} and two classes; its weights change
     * @param steps of training
     * @param seed of the images
     */
    public static Answers trained(NetAdapter net, int steps, long seed) {
        Random random = new Random(seed);
        random.nextLong();
        for (int step = 0; step < steps; step++) {
            net.step(images(random, BATCH), targets(BATCH));
        }
        INDArray answers = net.output(images(random, UNSEEN));
        double right = answers.argMax(1)
                .eq(targets(UNSEEN).argMax(1))
                .castTo(DataType.DOUBLE)
                .meanNumber()
                .doubleValue();
        return new Answers(right, answers.getColumn(1).stdNumber().doubleValue());
    }

    private static INDArray images(Random random, int count) {
        float[] pixels = new float[count * SIDE * SIDE];
        for (int n = 0; n < count; n++) {
            int top = random.nextInt(SIDE - SPOT + 1);
            int left = random.nextInt(SIDE - SPOT + 1);
            for (int i = 0; i < SIDE * SIDE; i++) {
                int row = i / SIDE - top;
                int column = i % SIDE - left;
                boolean isSpot = n % 2 == 1 && row >= 0 && row < SPOT && column >= 0 && column < SPOT;
                pixels[n * SIDE * SIDE + i] = (float) (0.3 * random.nextGaussian() + (isSpot ? 1.5 : 0));
            }
        }
        return Nd4j.createFromArray(pixels).reshape(count, 1, SIDE, SIDE);
    }

    private static INDArray targets(int count) {
        INDArray targets = Nd4j.create(DataType.FLOAT, count, 2);
        for (int n = 0; n < count; n++) {
            targets.putScalar(n, n % 2, 1);
        }
        return targets;
    }
}
