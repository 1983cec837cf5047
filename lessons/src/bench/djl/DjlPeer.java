import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;

/**
 * DJL with PyTorch as a peer of {@code ./cella bench train}: the same nets, asked for steps on standard input. The U-Net is
 * missing, since DJL 0.32 has no transposed convolution for PyTorch.
 */
public final class DjlPeer {
    private static final int BATCH = 64;

    private DjlPeer() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        Shape shape = new Shape(BATCH, name.equals("resnet") ? 3 : 1, 28, 28);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build())
                .optInitializer(new XavierInitializer(), "weight");
        try (Model model = Model.newInstance(name);
                NDManager data = NDManager.newBaseManager()) {
            model.setBlock(net(name));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(shape);
                NDList images = new NDList(data.randomUniform(0, 1, shape));
                NDList targets = new NDList(data.arange(BATCH).mod(10).toType(DataType.INT64, false));
                answer(trainer, images, targets);
            }
        }
    }

    private static void answer(Trainer trainer, NDList images, NDList targets) throws Exception {
        System.out.println("ready");
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split(" ");
            long begin = System.nanoTime();
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                if (words[0].equals("train")) {
                    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                        NDList output = trainer.forward(images);
                        NDArray loss = trainer.getLoss().evaluate(targets, output);
                        gradients.backward(loss);
                        loss.close();
                        output.close();
                    }
                    trainer.step();
                } else {
                    trainer.evaluate(images).close();
                }
            }
            System.out.println((System.nanoTime() - begin) / 1e9);
        }
    }

    private static Block net(String name) {
        return switch (name) {
            case "lenet" -> new SequentialBlock()
                    .add(conv(6, 5, 2, 1, true))
                    .add(Activation::relu)
                    .add(halve())
                    .add(conv(16, 5, 0, 1, true))
                    .add(Activation::relu)
                    .add(halve())
                    .add(Blocks.batchFlattenBlock())
                    .add(Linear.builder().setUnits(120).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(84).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(10).build());
            case "mlp" -> new SequentialBlock()
                    .add(Blocks.batchFlattenBlock())
                    .add(Linear.builder().setUnits(256).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(128).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(10).build());
            case "resnet" -> new SequentialBlock()
                    .add(conv(16, 3, 1, 1, false))
                    .add(BatchNorm.builder().build())
                    .add(Activation::relu)
                    .add(residual(16, 1))
                    .add(residual(16, 1))
                    .add(residual(32, 2))
                    .add(residual(32, 1))
                    .add(residual(64, 2))
                    .add(residual(64, 1))
                    .add(Pool.globalAvgPool2dBlock())
                    .add(Blocks.batchFlattenBlock())
                    .add(Linear.builder().setUnits(10).build());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Block conv(int filters, int size, int padding, int stride, boolean bias) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(size, size))
                .optPadding(new Shape(padding, padding))
                .optStride(new Shape(stride, stride))
                .optBias(bias)
                .build();
    }

    private static Block halve() {
        return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
    }

    private static Block residual(int filters, int stride) {
        SequentialBlock way = new SequentialBlock()
                .add(conv(filters, 3, 1, stride, false))
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(conv(filters, 3, 1, 1, false))
                .add(BatchNorm.builder().build());
        Block shortcut = stride == 1
                ? LambdaBlock.singleton(x -> x)
                : new SequentialBlock()
                        .add(conv(filters, 1, 0, stride, false))
                        .add(BatchNorm.builder().build());
        return new ParallelBlock(
                both -> new NDList(Activation.relu(
                        both.get(0).singletonOrThrow().add(both.get(1).singletonOrThrow()))),
                Arrays.asList(way, shortcut));
    }
}
