package dev.cella.lessons.transfer;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells nets that begin with the weights of another one. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.transfer.*",
                "static dev.cella.lessons.transfer.Transfer.transfer",
                "static dev.cella.lessons.transfer.Features.features",
                "static dev.cella.lessons.transfer.LinearSvm.linearSvm",
                "static dev.cella.lessons.transfer.WeightChanges.weightChanges",
                "dev.cella.lessons.transfer.exercise.*");
    }
}
