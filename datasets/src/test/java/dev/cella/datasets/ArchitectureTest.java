package dev.cella.datasets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.cella.datasets.npy.Npy;
import dev.cella.datasets.nuclei.NucleusImage;
import java.io.PrintStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The data packages know nothing about the kernel, networks or figures, and they form no cycles. */
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
                    "java.awt", // java.awt.image is allowed, because it decodes files
                    "javax.swing..");

    @ArchTest
    static final ArchRule whatAllSetsShareKnowsNoSingleSet = noClasses()
            .that()
            .resideInAnyPackage("..set..", "..npy..", "..store..", "..phantom..", "..raster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..medmnist..", "..mitbih..", "..bccd..", "..nuclei..");

    @ArchTest
    static final ArchRule generatedImagesNeedNoTensors = noClasses()
            .that()
            .resideInAPackage("..phantom..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.nd4j..");

    /** ND4J frees the numbers of an array when nobody refers to the array, even while its buffer is read. */
    @ArchTest
    static final ArchRule numbersOfATensorAreReadWhereItIsKeptAlive = noClasses()
            .that()
            .doNotBelongToAnyOf(NucleusImage.class, Npy.class) // the first fences, the second returns what it fills
            .should()
            .callMethod(INDArray.class, "data")
            .orShould()
            .callMethod(INDArray.class, "toDoubleVector")
            .orShould()
            .callMethod(INDArray.class, "toFloatVector")
            .orShould()
            .callMethod(INDArray.class, "toIntVector")
            .orShould()
            .callMethod(INDArray.class, "toDoubleMatrix")
            .orShould()
            .callMethod(INDArray.class, "toFloatMatrix")
            .orShould()
            .callMethod(INDArray.class, "toIntMatrix");

    @ArchTest
    static final ArchRule noCircles = SlicesRuleDefinition.slices()
            .matching("dev.cella.datasets.(*)..")
            .should()
            .beFreeOfCycles();

    /** Otherwise, in Arabic, Persian or Hindi, numbers would have digits that no program reads. */
    @ArchTest
    static final ArchRule textNeverDependsOnTheDefaultLocale = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintStream.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule nobodyWritesToTheErrorStream = noClasses().should().accessField(System.class, "err");
}
