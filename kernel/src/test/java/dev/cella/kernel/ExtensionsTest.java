package dev.cella.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Renderer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The extensions on the test class path: one that does not exist, one that cannot be created, one that fails, and a
 * good one.
 */
class ExtensionsTest {
    private final List<String> problems = new ArrayList<>();
    private final Extensions extensions = Extensions.load(problems::add);

    @Test
    void what_cannot_be_loaded_is_told_in_one_line_each() {
        assertThat(problems.size()).as(problems.toString()).isEqualTo(2);
        assertThat(problems.get(0)).contains("NoSuchExtension");
        assertThat(problems.get(1)).contains("ExtensionsTest$Unborn");
    }

    @Test
    void the_good_one_works_beside_the_failing_one() {
        problems.clear();
        Renderers renderers = new Renderers();
        extensions.addRenderers(renderers);
        extensions.warmUp();
        assertThat(extensions.imports()).isEqualTo(List.of("org.example.*"));
        assertThat(renderers.render(5).text()).isEqualTo("a number");
        assertThat(problems.size()).as(problems.toString()).isEqualTo(3);
        assertThat(problems.stream().allMatch(line -> line.contains("ExtensionsTest$Failing")))
                .isTrue();
        assertThat(problems.stream().allMatch(line -> line.lines().count() == 1))
                .isTrue();
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
