package dev.cella.lessons.shape;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells the shape of an input, and the types of the parts of nets. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("dev.cella.lessons.shape.*", "static dev.cella.lessons.shape.TensorShape.input");
    }
}
