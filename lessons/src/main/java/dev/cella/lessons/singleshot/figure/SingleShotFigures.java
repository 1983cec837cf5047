package dev.cella.lessons.singleshot.figure;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.singleshot.DecodedBox;
import dev.cella.lessons.singleshot.SsdPriors;
import dev.cella.lessons.singleshot.TermLoss;
import dev.cella.lessons.singleshot.YoloGrid;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of lesson 24: grids, prior boxes, and the terms of a loss. */
public final class SingleShotFigures {
    private SingleShotFigures() {}

    /**
     * Draws a grid over an image: each object's cell is colored, its center marked, and the number of its anchor written.
     *
     * @param grid whose cells fill the image
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param objects true boxes
     * @throws IllegalArgumentException if an object's center lies outside the grid
     */
    public static Figure cells(YoloGrid grid, INDArray image, List<LabeledBox> objects) {
        return CellsFigure.of(grid, image, objects);
    }

    /**
     * Draws a grid over an image, one cell with its anchor (dashed), and the box that its numbers mean; below it the arithmetic.
     *
     * @param grid whose cells fill the image
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     */
    public static Figure decodedCell(YoloGrid grid, INDArray image, DecodedBox decoded) {
        return DecodedCellFigure.of(grid, image, decoded);
    }

    /**
     * Draws the prior boxes of one position in the middle of each feature map, one image per map, with a dot at every position.
     *
     * @param priors whose maps belong to the image
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     */
    public static Figure priorBoxes(SsdPriors priors, INDArray image) {
        return PriorsFigure.of(priors, image);
    }

    /**
     * Draws each term of a loss over the training steps, smoothed, on a logarithmic axis.
     *
     * @param loss of a net that was trained
     * @throws IllegalArgumentException if there are fewer than two steps
     */
    public static XYFigure termCurves(TermLoss loss) {
        return TermCurves.of(loss);
    }

    /** Draws {@link #termCurves} while a net trains: {@code train(net).on(x, y).watching(liveTerms(loss))}. */
    public static LiveTerms liveTerms(TermLoss loss) {
        return new LiveTerms(loss);
    }
}
