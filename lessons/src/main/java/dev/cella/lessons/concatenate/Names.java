package dev.cella.lessons.concatenate;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells blocks whose maps are concatenated. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.concatenate.*",
                "static dev.cella.lessons.concatenate.ConcatBlock.concatBlock",
                "static dev.cella.lessons.concatenate.SourceWeights.sourceWeights",
                "static dev.cella.lessons.concatenate.figure.ConcatFigures.*",
                "static dev.cella.lessons.concatenate.figure.SizedRuns.sized",
                "dev.cella.lessons.concatenate.exercise.*");
    }
}
