package dev.cella.lessons.transfer;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static dev.cella.lessons.train.Training.train;
import static dev.cella.lessons.transfer.Features.features;
import static dev.cella.lessons.transfer.Transfer.transfer;
import static dev.cella.lessons.transfer.WeightChanges.weightChanges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.inspect.LayerInspection;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.net.plan.NetPlan;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import tech.tablesaw.api.Table;

class TransferTest {
    private static final INDArray IMAGES = noise(12, 1, 8, 8);
    private static final INDArray TARGETS = classes(12, 2);

    private static MultiLayerNetwork pretrained() {
        return net(
                        input(1, 8, 8),
                        conv(4, 3).same(),
                        relu(),
                        maxPool(2),
                        conv(6, 3).same(),
                        relu(),
                        globalAveragePool(),
                        dense(5),
                        softmax())
                .seed(3)
                .build();
    }

    @Test
    void without_a_new_head_the_copy_answers_as_the_net_does() {
        MultiLayerNetwork before = pretrained();
        MultiLayerNetwork copy = transfer(before).build();
        assertThat(maxDifference(copy.output(IMAGES), before.output(IMAGES))).isZero();
        train(copy).on(IMAGES, classes(12, 5)).epochs(2).batch(4).run();
        assertThat(before.params()).isEqualTo(pretrained().params());
    }

    @Test
    void a_new_head_reads_the_same_features() {
        MultiLayerNetwork before = pretrained();
        MultiLayerNetwork after =
                transfer(before).newHead(dense(7), relu(), dense(2), softmax()).build();
        assertThat(after.output(IMAGES).shape()).containsExactly(12, 2);
        assertThat(maxDifference(features(after, IMAGES), features(before, IMAGES)))
                .isZero();
        assertThat(NetPlan.plan(after).nodes().stream().map(NetPlan.Node::name))
                .containsExactly(
                        "input",
                        "1 conv",
                        "2 relu",
                        "3 maxPool",
                        "4 conv",
                        "5 relu",
                        "6 globalAveragePool",
                        "7 dense",
                        "8 relu",
                        "9 dense",
                        "10 softmax");
    }

    @Test
    void a_head_may_follow_maps_and_may_take_the_place_of_one_that_did() {
        MultiLayerNetwork flat = net(
                        input(1, 8, 8), conv(4, 3), relu(), flatten(), dense(3), relu(), dense(5), softmax())
                .build();
        MultiLayerNetwork pooled =
                transfer(flat).newHead(globalAveragePool(), dense(2), softmax()).build();
        assertThat(pooled.output(IMAGES).shape()).containsExactly(12, 2);
        assertThat(features(flat, IMAGES).shape()).containsExactly(12, 4 * 6 * 6);
        MultiLayerNetwork again =
                transfer(flat).newHead(flatten(), dense(2), softmax()).build();
        assertThat(again.output(IMAGES).shape()).containsExactly(12, 2);
        assertThat(NetPlan.plan(again).parameters()).isEqualTo(9 * 4 + 4 + 144 * 2 + 2);
    }

    @Test
    void frozen_layers_have_not_changed_after_training_and_the_others_have() {
        MultiLayerNetwork before = pretrained();
        MultiLayerNetwork after = transfer(before)
                .freezeUpTo("1 conv")
                .newHead(dense(2), softmax())
                .updater(new Sgd(0.1))
                .build();
        train(after).on(IMAGES, TARGETS).epochs(3).batch(4).run();
        Table changes = weightChanges(before, after);

        assertThat(changes.stringColumn("layer").asList()).containsExactly("1 conv", "4 conv", "7 dense");
        assertThat(changes.stringColumn("state").asList()).containsExactly("frozen", "learns", "new");
        assertThat(changes.doubleColumn("largest change").getDouble(0)).isZero();
        assertThat(changes.doubleColumn("largest change").getDouble(1)).isPositive();
        assertThat(changes.doubleColumn("largest change").isMissing(2)).isTrue();
    }

    @Test
    void frozen_layers_have_no_gradient() {
        MultiLayerNetwork after = transfer(pretrained())
                .freezeUpTo("4 conv")
                .newHead(dense(2), softmax())
                .build();
        assertThat(LayerInspection.layerGradients(after, IMAGES, TARGETS).stream()
                        .map(LayerValues::layer))
                .containsExactly("7 dense");
    }

    @Test
    void the_same_seed_gives_the_same_head() {
        Transfer sentence = transfer(pretrained()).newHead(dense(2), softmax());
        assertThat(sentence.seed(5).build().params())
                .isEqualTo(sentence.seed(5).build().params());
        assertThat(sentence.seed(5).build().params())
                .isNotEqualTo(sentence.seed(6).build().params());
    }

    @Test
    void a_net_with_frozen_layers_can_be_transferred_again_and_drawn() {
        MultiLayerNetwork first = transfer(pretrained())
                .freezeUpTo("1 conv")
                .newHead(dense(2), softmax())
                .build();
        MultiLayerNetwork second = transfer(first).newHead(dense(3), softmax()).build();
        assertThat(second.output(IMAGES).shape()).containsExactly(12, 3);
        assertThat(NetPlan.plan(first).table().stringColumn("kind").get(1)).contains("convolution 3×3");
    }

    @Test
    void what_does_not_fit_is_refused_with_advice() {
        MultiLayerNetwork before = pretrained();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(before).freezeUpTo("2 conv"))
                .withMessageContaining("no layer \"2 conv\"")
                .withMessageContaining("try one of [1 conv, 3 maxPool, 4 conv, 6 globalAveragePool]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(before).freezeUpTo("7 dense"))
                .withMessageContaining("leaves nothing that can learn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(before).newHead(conv(2, 3), softmax()))
                .withMessageContaining("conv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer(net(input(4), dense(2), softmax()).build()))
                .withMessageContaining("nothing to transfer");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        transfer(net(input(1, 8, 8), conv(2, 3), softmax()).build()))
                .withMessageContaining("no dense layer");
    }

    static INDArray noise(int... shape) {
        INDArray values = Nd4j.create(
                DataType.FLOAT, java.util.Arrays.stream(shape).asLongStream().toArray());
        Random random = new Random(4);
        for (long i = 0; i < values.length(); i++) {
            values.putScalar(i, random.nextGaussian());
        }
        return values;
    }

    static INDArray classes(int images, int classes) {
        INDArray targets = Nd4j.zeros(DataType.FLOAT, images, classes);
        for (int i = 0; i < images; i++) {
            targets.putScalar(i, i % classes, 1);
        }
        return targets;
    }
}
