package dev.cella.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the kernel, and which of them may use which. */
@AnalyzeClasses(packages = HouseRulesTest.KERNEL, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    static final String KERNEL = "dev.cella.kernel";

    /**
     * Lists every room, from the bottom up: a room sees itself and the rooms before it. The last is the root package.
     */
    private static final List<String> ROOMS = List.of(
            "javadoc",
            "display",
            "comm",
            "source",
            "spi",
            "widget",
            "jshell",
            "assist",
            "diagnose",
            "shell",
            "magic",
            "magic.maven",
            "wire",
            "history",
            "install",
            "protocol",
            "");

    @ArchTest
    static void everyRoomIsListedAndEveryListedRoomExists(JavaClasses kernel) {
        assertThat(kernel.stream().map(HouseRulesTest::roomOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @ArchTest
    static void aRoomSeesOnlyRoomsListedBeforeIt(JavaClasses kernel) {
        List<String> wrong = kernel.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isInKernel(dependency.getTargetClass()))
                .filter(dependency -> rank(dependency.getOriginClass()) < rank(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).isEqualTo(List.of());
    }

    @ArchTest
    static void noClassNameOccursTwice(JavaClasses kernel) {
        List<String> names = kernel.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
        assertThat(names).isEqualTo(names.stream().distinct().toList());
    }

    @ArchTest
    static final ArchRule theKernelKnowsNothingOfTheCourse = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.nd4j..",
                    "org.deeplearning4j..",
                    "tech.tablesaw..",
                    "org.knowm..",
                    "dev.cella.datasets..",
                    "dev.cella.lessons..");

    @ArchTest
    static final ArchRule whatLibrariesSeeKnowsNothingOfMessages = noClasses()
            .that()
            .resideInAnyPackage(rooms("spi", "display", "comm"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.gson..", "io.github.spencerpark..");

    @ArchTest
    static final ArchRule widgetsAndTheSessionKnowNothingOfMessages = noClasses()
            .that()
            .resideInAnyPackage(rooms("widget", "source", "assist", "diagnose", "shell"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.spencerpark..");

    @ArchTest
    static final ArchRule onlyTheWireTouchesSockets = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("wire"))
            .and()
            .areNotAssignableTo(ArchiveTrainer.class) // a client, not the kernel
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.zeromq..");

    @ArchTest
    static final ArchRule nobodyButItsOwnRoomKnowsTheMavenResolver = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("magic.maven"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.maveniverse..", "org.eclipse.aether..");

    /** Returns the packages of rooms. */
    private static String[] rooms(String... names) {
        return Stream.of(names).map(HouseRulesTest::room).toArray(String[]::new);
    }

    /** @throws IllegalArgumentException if there is no such room */
    private static String room(String name) {
        if (!ROOMS.contains(name)) {
            throw new IllegalArgumentException("the kernel has no room " + name + "; its rooms are " + ROOMS);
        }
        return KERNEL + "." + name;
    }

    private static int rank(JavaClass type) {
        return ROOMS.indexOf(roomOf(type));
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(KERNEL.length()).replaceFirst("^\\.", "");
    }

    private static boolean isInKernel(JavaClass type) {
        return type.getPackageName().equals(KERNEL) || type.getPackageName().startsWith(KERNEL + ".");
    }
}
