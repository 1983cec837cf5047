package dev.cella.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extensions of the test class path: one that does not exist, one that cannot be made, one that fails, one good. */
class ExtensionsTest {
    private final List<String> problems = new ArrayList<>();
    private final Extensions extensions = Extensions.load(problems::add);

    @Test
    void whatCannotBeLoadedIsToldInOneLineEach() {
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("NoSuchExtension"));
        assertTrue(problems.get(1).contains("ExtensionsTest$Unborn"));
    }

    @Test
    void theGoodOneWorksBesideTheFailingOne() {
        problems.clear();
        Renderers renderers = new Renderers();
        extensions.addRenderers(renderers);
        extensions.warmUp();
        assertEquals(List.of("org.example.*"), extensions.imports());
        assertEquals("a number", renderers.render(5).text());
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(line -> line.contains("ExtensionsTest$Failing")));
        assertTrue(problems.stream().allMatch(line -> line.lines().count() == 1));
    }

    public static final class Unborn implements Extension {
        public Unborn() {
            throw new IllegalStateException("not today");
        }
    }

    public static final class Failing implements Extension {
        @Override
        public List<String> imports() {
            throw new IllegalStateException("no imports\nand a second line");
        }

        @Override
        public List<Renderer<?>> renderers() {
            throw new NoClassDefFoundError("org/example/Missing");
        }

        @Override
        public void warmUp() {
            throw new UnsatisfiedLinkError("no native library");
        }
    }

    public static final class Good implements Extension {
        @Override
        public List<String> imports() {
            return List.of("org.example.*");
        }

        @Override
        public List<Renderer<?>> renderers() {
            return List.of(Renderer.of(Number.class, number -> MimeBundle.text("a number")));
        }
    }
}
