package dev.cella.lessons.glossary;

import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import java.util.List;

/** Gives cells the words of the course. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.glossary.Glossary.glossary");
    }

    @Override
    public List<Renderer<?>> renderers() {
        return List.of(Renderer.of(WordList.class, WordList::bundle));
    }
}
