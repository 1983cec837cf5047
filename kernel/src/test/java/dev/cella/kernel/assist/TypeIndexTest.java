package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeIndexTest {
    private final TypeIndex types = new TypeIndex(System.getProperty("java.class.path"));

    @Test
    void the_types_of_java_come_first() {
        assertThat(types.likeliest("List", Stream.empty())).contains("java.util.List");
        assertThat(types.ofJavaOrCella("ImageIO")).contains("javax.imageio.ImageIO");
        assertThat(types.ofJavaOrCella("AtomicLong")).contains("java.util.concurrent.atomic.AtomicLong");
    }

    @Test
    void of_several_libraries_the_one_that_is_imported_already_is_meant() {
        assertThat(types.likeliest("Assertions", imported("org.assertj.core.data.*")))
                .contains("org.assertj.core.api.Assertions");
        assertThat(types.likeliest("Assertions", imported("org.junit.jupiter.api.Test")))
                .contains("org.junit.jupiter.api.Assertions");
    }

    @Test
    void a_type_of_a_library_is_none_of_java() {
        assertThat(types.ofJavaOrCella("Assertions")).isEmpty();
        assertThat(types.likeliest("NoSuchType", Stream.empty())).isEmpty();
    }

    private static Stream<Import> imported(String name) {
        return Stream.of(new Import(false, name));
    }
}
