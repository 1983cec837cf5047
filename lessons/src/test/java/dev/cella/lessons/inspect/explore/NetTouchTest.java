package dev.cella.lessons.inspect.explore;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.transposedConv;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.shape.LayerSpec;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetTouchTest {
    private static MultiLayerNetwork built(LayerSpec... layers) {
        return net(input(1, 12, 12), layers).seed(7).build();
    }

    private static Map<?, ?> sent(MultiLayerNetwork net, INDArray image) {
        return (Map<?, ?>) NetTouch.touchNet(net, image).module().get("view");
    }

    private static List<Object> each(Object maps, String key) {
        return ((List<?>) maps)
                .stream().<Object>map(map -> ((Map<?, ?>) map).get(key)).toList();
    }

    @Test
    void every_layer_of_a_net_in_a_row_can_be_followed() {
        MultiLayerNetwork net = built(conv(3, 3), relu(), maxPool(2), flatten(), dense(2), softmax());
        Map<?, ?> view = sent(net, Nd4j.rand(DataType.FLOAT, 1, 12, 12));
        assertThat(each(view.get("operations"), "kind")).isEqualTo(List.of("windows", "windows", "all"));
        assertThat(each(view.get("operations"), "function").get(2)).isEqualTo("softmax");
        assertThat(each(view.get("tensors"), "channels")).isEqualTo(List.of(1L, 3L, 3L, 2L));
        assertThat(view.get("exact")).isEqualTo(false);
    }

    @Test
    void a_skip_connection_is_a_sum_of_two_tensors() {
        ComputationGraph net = net(
                        input(1, 12, 12), residual(conv(1, 3).same(), relu()), flatten(), dense(2), softmax())
                .seed(7)
                .build();
        Map<?, ?> view = (Map<?, ?>)
                NetTouch.touchNet(net, Nd4j.rand(1, 12, 12)).module().get("view");
        int sum = each(view.get("operations"), "kind").indexOf("same");
        assertThat(((List<?>) each(view.get("operations"), "from").get(sum)).contains(0L))
                .isTrue();
    }

    @Test
    void a_net_is_followed_as_far_as_its_layers_can_be_described() {
        MultiLayerNetwork net = built(maxPool(2), transposedConv(1, 2), conv(2, 1), softmax());
        Map<?, ?> view = sent(net, Nd4j.rand(1, 1, 12, 12));
        assertThat(each(view.get("tensors"), "height")).isEqualTo(List.of(12L, 6L));
        assertThat((String) view.get("remark")).contains("left out").contains("1 Deconvolution2D");
        MultiLayerNetwork other = built(transposedConv(1, 2), conv(2, 1), softmax());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetTouch.touchNet(other, Nd4j.rand(1, 12, 12)))
                .withMessageContaining("cannot be followed value by value")
                .withMessageEndingWith("try activations(net, image)");
    }
}
