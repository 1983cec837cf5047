package dev.cella.lessons.regularize;

import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.regularize.LayerDrops.layerDrops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.junit.jupiter.api.Test;

/** Shares lie within four standard errors of 10,000 values. */
class LayerDropsTest {
    private static final double CLOSE = 0.016;

    @Test
    void dropout_of_the_course_drops_its_rate_and_scales() {
        LayerDrops measured = layerDrops(dropout(0.2));
        assertThat(measured.unit()).isEqualTo("units");
        assertThat(measured.share()).isCloseTo(0.2, within(CLOSE));
        assertThat(measured.factor()).isCloseTo(1.25, within(1e-6));
        assertThat(measured.toString()).matches("\\S+ % of the units dropped, the others times 1.25");
    }

    @Test
    void the_number_of_dl4js_own_layer_is_the_share_that_is_kept() {
        LayerDrops measured = layerDrops(new DropoutLayer(0.2));
        assertThat(measured.share()).isCloseTo(0.8, within(CLOSE));
        assertThat(measured.factor()).isCloseTo(5, within(1e-5));
    }

    @Test
    void dropped_connections_of_the_course_are_made_up_for_and_do_not_learn() {
        LayerDrops measured = layerDrops(dense(100).dropConnect(0.2));
        assertThat(measured.share()).isCloseTo(0.2, within(CLOSE));
        assertThat(measured.factor()).isCloseTo(1.25, within(1e-6));
        assertThat(measured.gradientOfDropped()).hasValue(0);
        assertThat(measured.toString())
                .endsWith("of the connections dropped, the others times 1.25; gradient of a dropped one 0");
    }

    @Test
    void dl4js_own_dropped_connections_are_not_made_up_for_and_learn() {
        LayerDrops measured = layerDrops(new DenseLayer.Builder()
                .nOut(100)
                .weightNoise(new DropConnect(0.2))
                .build());
        assertThat(measured.share()).isCloseTo(0.8, within(CLOSE));
        assertThat(measured.factor()).isEqualTo(1);
        assertThat(measured.gradientOfDropped()).hasValue(1);
    }
}
