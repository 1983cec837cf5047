package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.mlp;
import static dev.cella.lessons.net.classic.LeNet.leNet;
import static dev.cella.lessons.net.classic.ResNet.resNet;
import static dev.cella.lessons.net.classic.UNet.uNet;
import static dev.cella.lessons.shape.TensorShape.input;

import dev.cella.lessons.engine.compiled.StepTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * One net of {@code ./cella bench train}, asked for steps on standard input ({@code train 30}, {@code infer 30}, {@code
 * fresh 5} for first steps of fresh nets), answering seconds. The net's name is the argument; with the system property that disables DL4J's helpers it is DL4J as shipped, and
 * with a second argument it prints where the time of a step goes ({@code profile}), or how many multiply-adds a step of an
 * image has and a second of this machine ({@code peak}).
 */
final class TrainBench {
    /** DL4J as shipped uses no helpers and does not choose the number of threads. */
    private static final String SHIPPED = "org.eclipse.deeplearning4j.helpers.disable";

    private static final int BATCH = 64;
    private static final int STEPS_OF_PROFILE = 300;
    /** A step multiplies about as much in each of three passes: outputs, gradients of inputs, gradients of weights. */
    private static final int PASSES = 3;

    private static final int SIDE = 1536;
    private static final int CLASSES = 10;
    private static final long SEED = 7;

    private TrainBench() {}

    /** Answers until standard input ends. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        int size = name.equals("unet") ? 64 : 28;
        int channels = name.equals("resnet") ? 3 : 1;
        INDArray images = Nd4j.rand(BATCH, channels, size, size);
        NetAdapter net = make(name);
        INDArray targets = name.equals("unet") ? images.gt(0.5).castTo(DataType.FLOAT) : classes();
        if (arguments.length > 1 && arguments[1].equals("peak")) {
            System.out.println(net.multiplyAdds(images) * PASSES + " " + peak());
        } else if (arguments.length > 1) {
            net.withThreadsFor(images, BATCH, () -> profile(net, images, targets));
        } else if (Boolean.getBoolean(SHIPPED)) {
            answer(name, images, targets);
        } else {
            net.withThreadsFor(images, BATCH, () -> answer(name, images, targets));
        }
    }

    private static NetAdapter make(String name) {
        return switch (name) {
            case "lenet" ->
                NetAdapter.of(leNet(input(1, 28, 28), CLASSES).seed(SEED).build());
            case "mlp" -> NetAdapter.of(mlp(1, CLASSES, new Adam(1e-3), SEED));
            case "resnet" ->
                NetAdapter.of(resNet(input(3, 28, 28), CLASSES).seed(SEED).build());
            case "unet" -> NetAdapter.of(uNet(input(1, 64, 64)).seed(SEED).build());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Prints the parts of a step that runs as a program, or where DL4J's step spends its time. */
    private static Void profile(NetAdapter net, INDArray images, INDArray targets) throws InterruptedException {
        net.step(images, targets);
        if (net.isCompiled()) {
            StepTimes.print(net.model(), images, targets);
            return null;
        }
        Runnable steps = () -> {
            for (int step = 0; step < STEPS_OF_PROFILE; step++) {
                net.step(images, targets);
            }
        };
        steps.run(); // to be warm
        StepProfile.print(steps);
        return null;
    }

    private static Void answer(String name, INDArray images, INDArray targets) throws IOException {
        NetAdapter net = make(name);
        System.out.println("ready");
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            int steps = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
            double seconds = 0;
            for (int step = 0; step < steps; step++) {
                NetAdapter used = line.startsWith("fresh") ? make(name) : net;
                long begin = System.nanoTime();
                if (line.startsWith("infer")) {
                    used.output(images);
                } else {
                    used.step(images, targets);
                }
                seconds += (System.nanoTime() - begin) / 1e9;
            }
            System.out.println(seconds);
        }
        return null;
    }

    /** Returns multiply-adds per second of a product of large matrices, at its fastest. */
    private static double peak() {
        INDArray matrix = Nd4j.rand(SIDE, SIDE);
        INDArray product = Nd4j.create(SIDE, SIDE);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            Nd4j.gemm(matrix, matrix, product, false, false, 1, 0);
            least = Math.min(least, (System.nanoTime() - begin) / 1e9);
        }
        return Math.pow(SIDE, 3) / least;
    }

    private static INDArray classes() {
        INDArray targets = Nd4j.zeros(BATCH, CLASSES);
        for (int image = 0; image < BATCH; image++) {
            targets.putScalar(image, image % CLASSES, 1);
        }
        return targets;
    }
}
