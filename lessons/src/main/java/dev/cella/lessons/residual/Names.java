package dev.cella.lessons.residual;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells blocks with skip connections. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.residual.*",
                "static dev.cella.lessons.residual.ResidualBlock.residualBlock",
                "static dev.cella.lessons.residual.ResidualBlock.plainBlock",
                "static dev.cella.lessons.residual.GradientNorms.gradientNorms",
                "static dev.cella.lessons.residual.figure.ResidualFigures.*",
                "dev.cella.lessons.residual.exercise.*");
    }
}
