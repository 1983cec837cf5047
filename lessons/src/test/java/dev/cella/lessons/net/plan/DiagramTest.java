package dev.cella.lessons.net.plan;

import static dev.cella.lessons.net.plan.NetPlan.plan;
import static dev.cella.lessons.net.plan.PlanFigures.diagram;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aChainHasALineOfWordsAndABarForEachLayer() {
        Drawing drawing = Drawing.of(diagram(plan(SmallNets.mlp(1, 10, new Sgd(0.1), 7), 1, 28, 28)));

        assertTrue(drawing.texts().containsAll(List.of("input", "1×28×28", "dense · relu", "256", "200,960", "10")));
        assertEquals(5, bars(drawing).size());
    }

    @Test
    void aBarIsAsWideAsTheImage() {
        List<Element> bars = bars(Drawing.of(
                diagram(plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64))));

        assertEquals("120", bars.get(0).getAttribute("width")); // 64 pixels
        assertEquals("60", bars.get(3).getAttribute("width")); // after the first pooling
        assertEquals("120", bars.get(bars.size() - 1).getAttribute("width"));
    }

    @Test
    void skipsAreDrawnAndSaidInWords() {
        Figure figure =
                diagram(plan(UNet.uNet(input(1, 64, 64)).updater(new Sgd(0.1)).build(), 1, 64, 64));
        long chain = 24;

        assertTrue(figure.alt().endsWith("; with 3 skips"), figure.alt());
        assertEquals(chain + 3 * 5, Drawing.of(figure).all("path").size()); // out, down, back and an arrowhead of two
    }

    @Test
    void normalizationAndActivationShareTheRowOfTheirLayer() {
        Drawing drawing = Drawing.of(diagram(
                plan(ResNet.resNet(input(3, 28, 28), 10).updater(new Sgd(0.1)).build(), 3, 28, 28)));

        assertTrue(drawing.texts().contains("convolution 3×3 · batch normalization · relu"));
        assertTrue(drawing.texts().contains("add · relu"));
        assertEquals(1 + 1 + 6 * 3 + 2 + 2, bars(drawing).size()); // input, stem, blocks, shortcuts, head
    }

    /** The rectangles but for the ground. */
    private static List<Element> bars(Drawing drawing) {
        return drawing.all("rect").stream()
                .filter(r -> !r.getAttribute("width").equals("100%"))
                .toList();
    }
}
