package dev.cella.lessons.singleshot;

import static dev.cella.lessons.detect.DetectionLosses.crossEntropy;
import static dev.cella.lessons.detect.DetectionLosses.sigmoid;
import static dev.cella.lessons.singleshot.DecodedBox.softmax;

import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * YOLO's loss, term by term. Over the anchors that are responsible for an object, and over those that are responsible for none:
 *
 * <pre>{@code
 * coordinates   λ Σ (σ(tx) − x)² + (σ(ty) − y)² + (tw − w)² + (th − h)²
 * objectness      Σ −ln σ(to)                            responsible anchors
 * no object     μ Σ −ln (1 − σ(to))                      all others, except those that are ignored
 * class           Σ −ln softmax(scores)[class]           responsible anchors
 * }</pre>
 *
 * <p>λ = 5 and μ = 0.5, because most anchors see no object. Sources: the terms and their weights: Redmon et al., You only look
 * once (2016), section 2.2, equation 3; squared errors of tx … th: YOLO9000 (2017), section 2; logistic objectness: YOLOv3 (2018),
 * section 2.1. Our classes exclude each other, so their term is a cross-entropy.
 */
public final class YoloLoss extends TermLoss {
    private static final long serialVersionUID = 1L;

    private final transient YoloGrid grid;
    private final int anchors;
    private final int numbers;
    private final int cells;
    private final double coordinateWeight;
    private final double noObjectWeight;

    @JsonCreator
    YoloLoss(
            @JsonProperty("grid") YoloGrid grid,
            @JsonProperty("coordinateWeight") double coordinateWeight,
            @JsonProperty("noObjectWeight") double noObjectWeight) {
        super(List.of("coordinates", "objectness", "no object", "class"));
        this.grid = grid;
        this.anchors = grid.anchors().perPosition();
        this.numbers = grid.numbersPerAnchor();
        this.cells = grid.rows() * grid.columns();
        this.coordinateWeight = coordinateWeight;
        this.noObjectWeight = noObjectWeight;
    }

    /** Returns the grid; DL4J writes it into the file of a net. */
    public YoloGrid getGrid() {
        return grid;
    }

    /** Returns λ; DL4J writes it into the file of a net. */
    public double getCoordinateWeight() {
        return coordinateWeight;
    }

    /** Returns μ; DL4J writes it into the file of a net. */
    public double getNoObjectWeight() {
        return noObjectWeight;
    }

    @Override
    int rowsPerImage() {
        return cells;
    }

    @Override
    int numbersPerRow() {
        return anchors * numbers;
    }

    /** Computes the terms of one cell. */
    @Override
    double[] row(double[] output, double[] target, double[] gradient) {
        double[] terms = new double[4];
        for (int start = 0; start < anchors * numbers; start += numbers) {
            double wanted = target[start + YoloGrid.OBJECTNESS];
            if (wanted > 0.5) {
                terms[0] += coordinates(start, output, target, gradient);
                terms[1] += objectness(start + YoloGrid.OBJECTNESS, output, gradient);
                terms[3] += classes(start + YoloGrid.BOX_NUMBERS, output, target, gradient);
            } else if (wanted > -0.5) {
                terms[2] += noObject(start + YoloGrid.OBJECTNESS, output, gradient);
            }
        }
        return terms;
    }

    private double coordinates(int start, double[] output, double[] target, double[] gradient) {
        double sum = 0;
        for (int i = start; i < start + 4; i++) {
            boolean isCenter = i < start + 2;
            double predicted = isCenter ? sigmoid(output[i]) : output[i];
            double slope = isCenter ? predicted * (1 - predicted) : 1;
            double error = predicted - target[i];
            sum += coordinateWeight * error * error;
            gradient[i] = coordinateWeight * 2 * error * slope;
        }
        return sum;
    }

    private static double objectness(int i, double[] output, double[] gradient) {
        gradient[i] = sigmoid(output[i]) - 1;
        return crossEntropy(output[i], 1);
    }

    private double noObject(int i, double[] output, double[] gradient) {
        gradient[i] = noObjectWeight * sigmoid(output[i]);
        return noObjectWeight * crossEntropy(output[i], 0);
    }

    private double classes(int from, double[] output, double[] target, double[] gradient) {
        int to = from + numbers - YoloGrid.BOX_NUMBERS;
        double loss = 0;
        for (int i = from; i < to; i++) {
            gradient[i] = softmax(output, from, to, i) - target[i];
            loss += target[i] == 0 ? 0 : target[i] * crossEntropy(output, from, to, i);
        }
        return loss;
    }
}
