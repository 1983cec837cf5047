package dev.cella.lessons.train;

import static dev.cella.lessons.network.SmallCnn.smallCnn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Images a second of a small CNN as DL4J ships it and as the course runs it, in rounds that alternate. No test. */
final class TrainBench {
    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";
    private static final int BATCH = 64;
    private static final int STEPS = 15;
    private static final int ROUNDS = 7;

    private TrainBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        INDArray images = Nd4j.rand(BATCH, 1, 28, 28);
        INDArray targets = Nd4j.zeros(BATCH, 2);
        for (int image = 0; image < BATCH; image++) {
            targets.putScalar(image, image % 2, 1);
        }
        Map<String, Runnable> contenders = new LinkedHashMap<>();
        for (String disabled : new String[] {"true", "false"}) {
            System.setProperty(DISABLE, disabled);
            MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.01), 7);
            String name = disabled.equals("true") ? "DL4J as shipped" : "Cella";
            contenders.put(name + ", training", () -> net.fit(images, targets));
            contenders.put(name + ", inference", () -> net.output(images));
        }
        Map<String, double[]> speeds = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> speeds.put(name, new double[ROUNDS]));
        contenders.values().forEach(TrainBench::imagesPerSecond); // warm up
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : contenders.keySet()) {
                speeds.get(name)[round] = imagesPerSecond(contenders.get(name));
            }
        }
        print(speeds);
    }

    private static double imagesPerSecond(Runnable step) {
        long start = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            step.run();
        }
        return BATCH * STEPS * 1e9 / (System.nanoTime() - start);
    }

    private static void print(Map<String, double[]> speeds) {
        System.out.printf(
                Locale.ROOT,
                "small CNN, 28x28x1, batch %d, median of %d rounds%n%12s%18s%12s%8s%n",
                BATCH,
                ROUNDS,
                "images/s",
                "DL4J as shipped",
                "Cella",
                "ratio");
        for (String kind : new String[] {"training", "inference"}) {
            double plain = median(speeds.get("DL4J as shipped, " + kind));
            double ours = median(speeds.get("Cella, " + kind));
            System.out.printf(Locale.ROOT, "%12s%18.0f%12.0f%8.1f%n", kind, plain, ours, ours / plain);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
