package dev.cella.lessons.dense.figure;

import dev.cella.lessons.dense.DenseTrace;
import dev.cella.lessons.dense.UnitSum;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.trace.Bordered;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One unit of a dense layer: the image, the unit's weights, and a product per pixel. */
public final class UnitSumDrawing implements StepDrawing<UnitSum> {
    private static final int MOST_NUMBERS = 6;

    private final DenseTrace trace;
    private final PixelGrid image;

    /** Draws the units of one layer. */
    public UnitSumDrawing(DenseTrace trace) {
        this.trace = trace;
        image = PixelGrid.ofImage(Bordered.none(trace.input()), 1);
    }

    @Override
    public String noun() {
        return "unit";
    }

    @Override
    public StepFrame frame(UnitSum step) {
        PixelGrid output = PixelGrid.ofMap(trace.map().slice(step.unit()), 1);
        String words = arithmetic(step);
        return new StepFrame(
                List.of(
                        new StepPanel("image", image, List.of(), List.of(), ""),
                        new StepPanel("weights", PixelGrid.ofMap(weights(step), 1), List.of(), List.of(), ""),
                        new StepPanel(
                                "products", PixelGrid.ofMap(products(step.products()), 1), List.of(), List.of(), "")),
                output,
                words,
                words);
    }

    /** Writes {@code products 3.5 + bias 0.5 = 4}, and what ReLU makes of it. */
    private String arithmetic(UnitSum step) {
        String sum = String.format(
                Locale.ROOT,
                "products %s + bias %s = %s",
                Numbers.brief(step.sum() - step.bias()),
                Numbers.inBrackets(Numbers.brief(step.bias())),
                Numbers.brief(step.sum()));
        return trace.layer().hasRelu() ? sum + ", after ReLU " + Numbers.brief(step.output()) : sum;
    }

    @Override
    public Figure products(UnitSum step) {
        String alt = "unit " + step.unit() + ": " + arithmetic(step);
        if (Math.max(trace.input().size(0), trace.input().size(1)) > MOST_NUMBERS) {
            return Figures.titled(
                    alt,
                    Figures.beside(
                            Figures.picture(trace.input(), "image"),
                            Figures.weights(weights(step), "weights"),
                            Figures.weights(products(step.products()), "products")));
        }
        return new Equation()
                .values("image", trace.input(), "×")
                .signed("weights", weights(step), "=")
                .signed("products", products(step.products()), "→")
                .result("sum, with bias " + Numbers.brief(step.bias()), step.sum(), alt);
    }

    private INDArray weights(UnitSum step) {
        return trace.layer().weights().slice(step.unit());
    }

    private static INDArray products(double[][] products) {
        return Nd4j.createFromArray(products);
    }
}
