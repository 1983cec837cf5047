package dev.cella.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cella.lessons.course.Course;
import dev.cella.lessons.course.Room;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which room may use which, so that a reader who starts at the first idea never meets a later one. */
class HouseRulesTest {
    private static final String COURSE = "dev.cella.lessons.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cella.lessons");

    /** Lists the rooms in order; the course itself, which sees all of them, comes last. */
    static List<String> rooms() {
        return Stream.concat(Course.ORDER.stream().map(Room::name), Stream.of("course"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_sees_only_rooms_before_it(String room) {
        List<String> order = rooms();
        String[] later = order.subList(order.indexOf(room) + 1, order.size()).stream()
                .map(HouseRulesTest::folder)
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(folder(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @Test
    void the_order_names_every_room_and_no_room_that_is_not_there() {
        assertThat(rooms())
                .containsExactlyInAnyOrderElementsOf(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(COURSE))
                        .map(name -> name.substring(COURSE.length()).replaceFirst("\\..*", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void nobody_sees_exercises() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..exercise..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..exercise..")
                .check(CLASSES);
    }

    @Test
    void an_operation_does_not_see_how_it_is_drawn_or_explored() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..figure..", "..explore..", "..exercise..", folder("course"))
                .and()
                .doNotHaveSimpleName("Names") // lists what the room imports into cells, and how its steps are drawn
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cella.lessons.*.figure..", "dev.cella.lessons.*.explore..")
                .check(CLASSES);
    }

    @Test
    void only_draw_sees_xchart() {
        noClasses()
                .that()
                .resideOutsideOfPackage(folder("draw"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knowm.xchart..")
                .check(CLASSES);
    }

    /**
     * ND4J frees the numbers of an array when nobody refers to the array, even while its buffer is read, and so do its
     * methods that make arrays of Java.
     */
    @Test
    void numbers_of_a_tensor_are_read_where_the_tensor_is_kept_alive() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getAccessesFromSelf().stream().anyMatch(HouseRulesTest::isUnfenced))
                        .map(type -> type.getName().substring(COURSE.length())))
                .containsExactlyInAnyOrder(
                        "trace.JavaArrays", // fences
                        "engine.Planes", // fences
                        "engine.BatchNormalizationInJava", // writes into arrays that it keeps
                        "engine.compiled.plan.Buffer", // keeps its array until it is closed
                        "engine.compiled.plan.Place", // its caller keeps the array
                        "region.roi.FeatureBatch"); // writes into an array that it returns
    }

    private static boolean isUnfenced(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(INDArray.class)
                && access.getTarget().getName().matches("data|to(Double|Float|Int|Long)(Vector|Matrix)");
    }

    private static String folder(String room) {
        return COURSE + room + "..";
    }
}
