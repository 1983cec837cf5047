package dev.cella.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.cella.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
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
    static final ArchRule whatLibrariesSeeKnowsNothingOfSocketsAndMessages = noClasses()
            .that()
            .resideInAnyPackage("dev.cella.kernel.spi..", "dev.cella.kernel.display..", "dev.cella.kernel.comm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.cella.kernel.wire..",
                    "dev.cella.kernel.protocol..",
                    "dev.cella.kernel.shell..",
                    "dev.cella.kernel.magic..",
                    "org.zeromq..",
                    "com.google.gson..",
                    "io.github.spencerpark..");

    @ArchTest
    static final ArchRule widgetsKnowNothingOfSocketsAndMessages = noClasses()
            .that()
            .resideInAPackage("dev.cella.kernel.widget..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.cella.kernel.wire..",
                    "dev.cella.kernel.protocol..",
                    "dev.cella.kernel.shell..",
                    "dev.cella.kernel.magic..",
                    "org.zeromq..",
                    "io.github.spencerpark..");

    @ArchTest
    static final ArchRule theShellKnowsNothingOfTheProtocol = noClasses()
            .that()
            .resideInAPackage("dev.cella.kernel.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cella.kernel.wire..", "dev.cella.kernel.protocol..", "org.zeromq..");

    @ArchTest
    static final ArchRule onlyTheWireTouchesSockets = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cella.kernel.wire..")
            .and()
            .doNotHaveSimpleName("Rehearsal") // a client, not the kernel
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.zeromq..");

    @ArchTest
    static final ArchRule nobodyButItsOwnRoomKnowsTheMavenResolver = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cella.kernel.magic.maven..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cella.kernel.magic.maven..", "eu.maveniverse..", "org.eclipse.aether..");

    @ArchTest
    static final ArchRule noRoomDependsOnItself =
            slices().matching("dev.cella.kernel.(*)..").should().beFreeOfCycles();
}
