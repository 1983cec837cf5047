package dev.cella.lessons.net.plan;

import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.net.plan.PlanFigures.diagram;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.net.SmallNets;
import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.classic.UNet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Sgd;
import org.w3c.dom.Element;

class DiagramTest {
    @Test
    void a_chain_has_a_line_of_words_and_a_bar_for_each_layer() {
        Drawing drawing = Drawing.of(diagram(plan(SmallNets.mlp(1, 10, new Sgd(0.1), 7), 1, 28, 28)));

        assertThat(drawing.texts()).contains("input", "1×28×28", "dense · relu", "256", "200,960", "10");
        assertThat(bars(drawing).size()).isEqualTo(5);
    }

    @Test
    void a_bar_is_as_wide_as_the_image() {
        List<Element> bars = bars(Drawing.of(
                diagram(plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64))));

        assertThat(bars.get(0).getAttribute("width")).isEqualTo("120"); // 64 pixels
        assertThat(bars.get(3).getAttribute("width")).isEqualTo("60"); // after the first pooling
        assertThat(bars.get(bars.size() - 1).getAttribute("width")).isEqualTo("120");
    }

    @Test
    void skips_are_drawn_and_said_in_words() {
        Figure figure =
                diagram(plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64));
        long chain = 24;

        assertThat(figure.alt()).endsWith("; with 3 skips");
        assertThat(Drawing.of(figure).all("path").size())
                .isEqualTo(chain + 3 * 5); // out, down, back and an arrowhead of two
    }

    @Test
    void normalization_and_activation_share_the_row_of_their_layer() {
        Drawing drawing = Drawing.of(diagram(
                plan(ResNet.resNet(input(3, 28, 28), 10).updater(new Sgd(0.1)).build(), 3, 28, 28)));

        assertThat(drawing.texts()).contains("convolution 3×3 · batch normalization · relu");
        assertThat(drawing.texts()).contains("add · relu");
        assertThat(bars(drawing).size()).isEqualTo(1 + 1 + 6 * 3 + 2 + 2); // input, stem, blocks, shortcuts, head
    }

    /** Returns the rectangles except for the background. */
    private static List<Element> bars(Drawing drawing) {
        return drawing.all("rect").stream()
                .filter(r -> !r.getAttribute("width").equals("100%"))
                .toList();
    }
}
