package dev.cella.lessons.train;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells training and its history. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.train.*",
                "static dev.cella.lessons.train.Training.train",
                "static dev.cella.lessons.train.Score.score",
                "dev.cella.lessons.train.figure.LiveCurves",
                "static dev.cella.lessons.train.figure.TrainingFigures.*");
    }
}
