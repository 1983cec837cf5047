package dev.cella.lessons.train;

import static dev.cella.lessons.net.SmallNets.hiddenLayerNet;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import tech.tablesaw.api.Table;

class TrainingTest {
    /** 50 images, dark with label 0 and bright with label 1. */
    private final INDArray targets = Nd4j.zeros(50, 2);

    private final INDArray images = Nd4j.zeros(50, 1, 28, 28);

    TrainingTest() {
        Nd4j.getRandom().setSeed(1);
        for (int i = 0; i < 50; i++) {
            targets.putScalar(i, i % 2, 1);
            images.slice(i).assign(Nd4j.rand(1, 28, 28).muli(0.5).addi(0.5 * (i % 2)));
        }
    }

    @Test
    void a_net_learns_to_tell_dark_from_bright() {
        History history = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .validate(images, targets)
                .epochs(8)
                .batch(10)
                .run();

        assertThat(history.last().validationAccuracy()).isEqualTo(1.0);
        assertThat(history.last().loss())
                .as(history.toString())
                .isLessThan(history.steps().get(0).loss() / 2);
    }

    @Test
    void the_same_seed_gives_the_same_numbers_bit_for_bit() {
        History first = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(3)
                .run();
        Nd4j.rand(100); // whatever else draws random numbers in between
        History second = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(3)
                .run();

        assertThat(second.steps()).isEqualTo(first.steps());
        assertThat(losses(second)).isEqualTo(losses(first));
    }

    @Test
    void another_seed_gives_another_order() {
        History first = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .seed(1)
                .epochs(1)
                .run();
        History second = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .seed(2)
                .epochs(1)
                .run();

        assertThat(first.steps()).isNotEqualTo(second.steps());
    }

    @Test
    void one_batch_an_epoch_is_what_fit_of_dl4j_does() {
        MultiLayerNetwork plain = hiddenLayerNet(1, 2, new Sgd(0.1), 7);
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .batch(50)
                .epochs(15)
                .run();

        for (History.Step step : history.steps()) {
            plain.fit(images, targets);
            assertThat(step.loss()).isCloseTo(plain.score(), within(1e-5));
        }
    }

    @Test
    void batches_are_of_equal_size_and_cover_an_epoch() {
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .batch(16)
                .epochs(2)
                .run();

        assertThat(history.steps().size()).isEqualTo(2 * 4); // 12, 13, 12 and 13 images
        assertThat(history.steps().get(4).epoch()).isEqualTo(2);
    }

    @Test
    void the_history_is_a_table() {
        History history = train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .named("dark or bright")
                .epochs(2)
                .run();

        Table epochs = history.table();
        assertThat(epochs.name()).isEqualTo("dark or bright");
        assertThat(epochs.columnNames())
                .isEqualTo(List.of("epoch", "loss", "accuracy", "validation loss", "validation accuracy", "seconds"));
        assertThat(epochs.doubleColumn("loss").get(1)).isEqualTo(history.last().loss());
        assertThat(epochs.doubleColumn("validation loss").isMissing(0)).isTrue();
        assertThat(history.stepTable().columnNames()).isEqualTo(List.of("step", "epoch", "loss"));
        assertThat(history.stepTable().rowCount()).isEqualTo(4);
    }

    @Test
    void watchers_hear_of_the_start_and_the_end_once() {
        List<String> heard = new ArrayList<>();
        TrainingObserver watcher = new TrainingObserver() {
            @Override
            public void started(History history) {
                heard.add("started with " + history.steps().size() + " steps");
            }

            @Override
            public void finished(History history) {
                heard.add("finished with " + history.steps().size() + " steps");
            }
        };

        train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                .on(images, targets)
                .epochs(2)
                .watching(watcher)
                .run();

        assertThat(heard).isEqualTo(List.of("started with 0 steps", "finished with 4 steps"));
    }

    @Test
    void a_loss_that_is_not_a_number_is_noticed_at_once_and_explained() {
        images.putScalar(3, 0, 5, 5, Double.NaN);

        var error = assertThatExceptionOfType(TrainingDivergedException.class)
                .isThrownBy(() -> train(hiddenLayerNet(1, 2, new Sgd(0.1), 7))
                        .on(images, targets)
                        .batch(50)
                        .run())
                .actual();

        assertThat(error.history().steps().size()).isEqualTo(1);
        assertThat(error.getMessage()).startsWith("the loss became NaN at step 1 of training \"training\"");
        assertThat(error.getMessage())
                .contains("because 1 of the 39200 values of this batch's images are NaN or infinite");
    }

    @Test
    void weights_that_overflow_are_noticed_though_relu_hides_them_from_the_loss() {
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(1e38), 7);

        var error = assertThatExceptionOfType(TrainingDivergedException.class)
                .isThrownBy(() -> train(net).on(images.mul(255), targets).run())
                .actual();

        assertThat(error.getMessage()).contains("the images are not normalized (this batch spans 0");
    }

    @Test
    void a_loss_that_explodes_on_normalized_images_is_blamed_on_the_learning_rate() {
        var error = assertThatExceptionOfType(TrainingDivergedException.class)
                .isThrownBy(() -> train(smallCnn(1, 2, new Sgd(1e38), 7))
                        .on(images, targets)
                        .run())
                .actual();

        assertThat(error.getMessage())
                .contains("likely because the learning rate is too large (it is 1.0E38), not because of" + " the"
                        + " images (this batch spans ");
    }

    @Test
    void a_graph_learns_the_same_as_the_same_layers_in_a_row_bit_for_bit() {
        History row = train(smallCnn(1, 2, new Adam(1e-3), 7))
                .on(images, targets)
                .epochs(2)
                .run();
        History graph = train(smallCnn(1, 2, new Adam(1e-3), 7).toComputationGraph())
                .on(images, targets)
                .epochs(2)
                .run();
        History again = train(smallCnn(1, 2, new Adam(1e-3), 7).toComputationGraph())
                .on(images, targets)
                .epochs(2)
                .run();

        assertThat(graph.steps()).isEqualTo(row.steps());
        assertThat(again.steps()).isEqualTo(graph.steps());
        assertThat(losses(again)).isEqualTo(losses(graph));
    }

    @Test
    void words_out_of_order_are_explained() {
        var error = assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> train(hiddenLayerNet(1, 2, new Sgd(0.1), 7)).run())
                .actual();

        assertThat(error.getMessage())
                .isEqualTo("training \"training\" has no images (at least one is needed); call train(net).on(images,"
                        + " targets) before run()");
    }

    private static List<Double> losses(History history) {
        return history.epochs().stream().map(History.Epoch::loss).toList();
    }
}
