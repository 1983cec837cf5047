package dev.cella.lessons.explore;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.explore.touch.Touch;
import java.util.List;

/** Gives cells step views and images of the student’s own. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.explore.*",
                "static dev.cella.lessons.explore.OwnImage.ownImage",
                "static dev.cella.lessons.explore.Steps.*",
                "static dev.cella.lessons.explore.touch.TouchView.touch",
                "static dev.cella.lessons.explore.ImageUpload.uploadImage");
    }

    @Override
    public List<Renderer<?>> renderers() {
        return List.of(Renderer.of(Touch.class, view -> view.widget().bundle()));
    }
}
