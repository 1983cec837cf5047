package dev.cella.lessons.train.figure;

import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.train.History;
import java.util.List;

/** Figures of trainings: curves of loss and accuracy, after the run or while it goes on. */
public final class TrainingFigures {
    private TrainingFigures() {}

    /**
     * Loss and accuracy: of training after each epoch solid, of validation dashed; the loss of single steps, raw and
     * smoothed, faint behind them; each curve carries its name and last value.
     *
     * @param histories trainings, also such as still run
     */
    public static XYFigure curves(History... histories) {
        return curves(List.of(histories));
    }

    /** {@link #curves(History...)} of a list. */
    public static XYFigure curves(List<History> histories) {
        return curves(Axis.LINEAR, histories);
    }

    /** {@link #curves(History...)} with a linear or logarithmic axis for the loss. */
    public static XYFigure curves(Axis lossAxis, List<History> histories) {
        return Curves.of(lossAxis, histories);
    }

    /** A figure of loss curves that grows while networks train: see {@link LiveCurves}. */
    public static LiveCurves liveCurves() {
        return liveCurves(Axis.LINEAR);
    }

    /** {@link #liveCurves()} with a linear or logarithmic axis for the loss. */
    public static LiveCurves liveCurves(Axis lossAxis) {
        return new LiveCurves(lossAxis, System::nanoTime);
    }
}
