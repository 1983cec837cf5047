package dev.cella.datasets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Data knows nothing of the kernel, of networks or of figures; its rooms do not lean on each other in circles. */
@AnalyzeClasses(packages = "dev.cella.datasets", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dataSeesNeitherKernelNorNetworksNorFigures = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.cella.kernel..",
                    "dev.cella.lessons..",
                    "org.deeplearning4j..",
                    "org.knowm.xchart..",
                    "java.awt..");

    @ArchTest
    static final ArchRule readingFindingAndMakingKnowNothingOfMedMnist = noClasses()
            .that()
            .resideInAnyPackage("..npy..", "..store..", "..phantom..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..medmnist..");

    @ArchTest
    static final ArchRule madePicturesNeedNoTensors = noClasses()
            .that()
            .resideInAPackage("..phantom..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.nd4j..");

    @ArchTest
    static final ArchRule noCircles = SlicesRuleDefinition.slices()
            .matching("dev.cella.datasets.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyWritesToTheErrorStream = noClasses().should().accessField(System.class, "err");
}
