package dev.cella.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cella.kernel.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CourseExtensionTest {
    private static final List<Extension> FOUND = ServiceLoader.load(Extension.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(CourseExtension.class::isInstance)
            .toList();

    @Test
    void kernel_finds_the_course_by_itself() {
        assertThat(FOUND.size()).isEqualTo(1);
    }

    @Test
    void every_import_names_a_class_or_package_that_exists() {
        for (String name : FOUND.get(0).imports()) {
            String type = name.replaceFirst("^static ", "");
            if (name.startsWith("static ")) {
                String owner = type.substring(0, type.lastIndexOf('.'));
                assertThatCode(() -> Class.forName(owner, false, getClass().getClassLoader()))
                        .doesNotThrowAnyException();
            } else if (type.endsWith(".*")) {
                String folder = type.substring(0, type.length() - 2).replace('.', '/');
                assertThat(getClass().getClassLoader().getResource(folder) != null)
                        .as(name)
                        .isTrue();
            } else {
                assertThatCode(() -> Class.forName(type, false, getClass().getClassLoader()))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void warming_up_is_harmless_to_repeat() {
        assertThatCode(() -> {
                    FOUND.get(0).warmUp();
                    FOUND.get(0).warmUp();
                })
                .doesNotThrowAnyException();
    }
}
