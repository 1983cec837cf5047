package dev.cella.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may see what in the course, so that a reader who begins at the first idea never meets a later one. */
class HouseRulesTest {
    /** The ideas in reading order; each may see those before it. */
    private static final List<String> IDEAS = List.of(
            "image",
            "normalize",
            "convolve",
            "pool",
            "regularize",
            "augment",
            "layernorm",
            "network",
            "detect",
            "train",
            "evaluate",
            "inspect");

    private static final JavaClasses COURSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cella.lessons");

    @Test
    void anIdeaSeesOnlyIdeasThatAreReadBeforeIt() {
        for (int i = 0; i < IDEAS.size() - 1; i++) {
            String[] later =
                    IDEAS.stream().skip(i + 1).map(HouseRulesTest::room).toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(room(IDEAS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later));
        }
    }

    @Test
    void noIdeaSeesFiguresExplorersOrExercises() {
        String[] ideas = IDEAS.stream().map(HouseRulesTest::room).toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAnyPackage(ideas)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("figure"), room("explore"), room("exercise"), "dev.cella.lessons"));
    }

    @Test
    void onlyFigureDrawsWithXChart() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(room("figure"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.knowm.xchart.."));
    }

    @Test
    void roomsHaveNoCycles() {
        check(slices().matching("dev.cella.lessons.(*)..").should().beFreeOfCycles());
    }

    private static String room(String name) {
        return "dev.cella.lessons." + name + "..";
    }

    /** A rule about a room that is still empty holds. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(COURSE);
    }
}
