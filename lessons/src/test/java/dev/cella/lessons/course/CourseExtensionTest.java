package dev.cella.lessons.course;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.spi.Extension;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** In Java an import of one name hides all that are imported by a star. */
    @Test
    void noImportOfOneNameHidesAnother() throws ClassNotFoundException {
        for (String name : FOUND.get(0).imports()) {
            if (name.startsWith("static ") && !name.endsWith(".*")) {
                int dot = name.lastIndexOf('.');
                assertEquals(List.of(name.substring("static ".length(), dot)), owners(name.substring(dot + 1)));
            }
        }
    }

    /** Classes from which a static method of this name is imported. */
    private static List<String> owners(String method) throws ClassNotFoundException {
        List<String> owners = new ArrayList<>();
        for (String name : FOUND.get(0).imports()) {
            String last = name.substring(name.lastIndexOf('.') + 1);
            if (name.startsWith("static ") && (last.equals("*") || last.equals(method))) {
                String owner = name.substring("static ".length(), name.lastIndexOf('.'));
                boolean hasIt = Arrays.stream(Class.forName(owner).getMethods())
                        .anyMatch(one -> Modifier.isStatic(one.getModifiers())
                                && one.getName().equals(method));
                if (hasIt) {
                    owners.add(owner);
                }
            }
        }
        return owners;
    }

    @Test
    void warmingUpIsHarmlessToRepeat() {
        assertDoesNotThrow(() -> {
            FOUND.get(0).warmUp();
            FOUND.get(0).warmUp();
        });
    }
}
