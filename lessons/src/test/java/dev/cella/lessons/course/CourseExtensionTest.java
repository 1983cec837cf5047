package dev.cella.lessons.course;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void kernelFindsTheCourseByItself() {
        assertEquals(1, FOUND.size());
    }

    @Test
    void everyImportNamesAClassOrPackageThatExists() {
        for (String name : FOUND.get(0).imports()) {
            String type = name.replaceFirst("^static ", "");
            if (name.startsWith("static ")) {
                String owner = type.substring(0, type.lastIndexOf('.'));
                assertDoesNotThrow(() -> Class.forName(owner, false, getClass().getClassLoader()), name);
            } else if (type.endsWith(".*")) {
                String folder = type.substring(0, type.length() - 2).replace('.', '/');
                assertTrue(getClass().getClassLoader().getResource(folder) != null, name);
            } else {
                assertDoesNotThrow(() -> Class.forName(type, false, getClass().getClassLoader()), name);
            }
        }
    }

    @Test
    void warmingUpIsHarmlessToRepeat() {
        assertDoesNotThrow(() -> {
            FOUND.get(0).warmUp();
            FOUND.get(0).warmUp();
        });
    }
}
