package dev.cella.lessons;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.javadoc.JavadocIndex;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private final JavadocIndex index = new JavadocIndex(DocumentationTest.class.getClassLoader());

    @Test
    void theDataSetsAreDocumentedThoughTheyDoNotKnowTheKernel() {
        assertTrue(comment("MedMnist", "load(String)").contains("@param name"));
    }

    @Test
    void theLibraryIsDocumented() {
        assertTrue(comment("Figures", "grid(INDArray,String[])").contains("@param images"));
    }

    private String comment(String type, String member) {
        return index.comment(type, member, name -> true).orElseThrow();
    }
}
