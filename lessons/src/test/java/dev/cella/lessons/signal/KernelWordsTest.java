package dev.cella.lessons.signal;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalMaxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.signal.figure.SignalFigures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KernelWordsTest {
    private static final List<String> WORDS = List.of("no", "nodule", "seen");
    private static final INDArray FILTERS = Nd4j.createFromArray(new double[][][] {
        {{2, 0}, {0, 1}, {-1, 0.5}}, // no nodule
        {{-3, -3}, {-3, -3}, {-3, -3}} // nothing
    });
    private static final KernelWords KERNELS =
            new KernelWords(FILTERS, Nd4j.createFromArray(new double[] {0.5, 0}), WORDS);

    @Test
    void the_strongest_words_are_those_with_the_largest_weights() {
        assertThat(KERNELS.strongest(0, 0, 2)).containsExactly("no", "nodule");
        assertThat(KERNELS.strongest(0, 1, 1)).containsExactly("nodule");
        assertThat(KERNELS.table().print()).contains("no, nodule", "nodule, seen");
    }

    @Test
    void a_filter_fires_at_the_words_with_the_largest_sum() {
        INDArray sentence = Nd4j.createFromArray(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}); // seen no nodule
        String fired = KERNELS.fired(List.of("seen", "no", "nodule"), sentence).print();
        assertThat(fired).contains("no nodule", "3.5", "nothing");
    }

    @Test
    void filters_over_other_words_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KernelWords(FILTERS, Nd4j.zeros(2), List.of("no")))
                .withMessageContaining("do not read 1 words");
    }

    @Test
    void a_net_over_sequences_hands_out_its_filters() {
        var net = net(input(3, 6), conv(4, 2), relu(), globalMaxPool(), dense(2), softmax())
                .build();
        assertThat(FirstLayer.signalFilters(net).shape()).containsExactly(4, 3, 2);
        assertThat(FirstLayer.signalBiases(net).length()).isEqualTo(4);
        var image = net(input(1, 6, 6), conv(4, 2), relu(), globalMaxPool(), dense(2), softmax())
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstLayer.signalFilters(image))
                .withMessageContaining("try filters(net)");
    }

    @Test
    void the_filters_that_a_net_hands_out_compute_what_the_net_computes() {
        var net = net(input(3, 6), conv(4, 2), globalMaxPool(), dense(2), softmax())
                .build();
        INDArray x = Nd4j.rand(3, 6);
        INDArray maps = net.feedForwardToLayer(0, x.reshape(1, 3, 6)).get(1);
        INDArray filters = FirstLayer.signalFilters(net);
        for (int filter = 0; filter < 4; filter++) {
            INDArray ours =
                    SequenceConvolution.convolve1d(x, filters.slice(filter)).map();
            assertThat(ours.distance2(maps.slice(0).slice(filter).reshape(1, 5)))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void a_grid_of_words_names_its_rows_and_the_largest_of_each_column() {
        var figure = SignalFigures.wordGrid(WORDS, named("filter 0", FILTERS.slice(0)));
        assertThat(figure.svg()).contains(">nodule<", ">filter 0<");
        assertThat(figure.alt()).contains("filter 0 no 2, nodule 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignalFigures.wordGrid(List.of("no"), named("filter 0", FILTERS.slice(0))));
    }

    @Test
    void curves_and_stacks_are_drawn() {
        var beat = named("beat", Nd4j.linspace(0, 1, 20));
        var curves = SignalFigures.stackedCurves("sample", beat, named("filter 0", Nd4j.linspace(-1, 1, 8)));
        assertThat(curves.alt()).contains("beat from 0 to 1", "filter 0 from");
        INDArray volume = Nd4j.rand(6, 5, 4);
        assertThat(SignalFigures.slices(volume, 2).alt()).contains("slice 4");
        assertThat(SignalFigures.sliceStack(volume, 3, 1, 2, 1).alt()).contains("from slice 1, row 2, column 1");
        assertThatIllegalArgumentException().isThrownBy(() -> SignalFigures.sliceStack(volume, 3, 4, 0, 0));
    }
}
