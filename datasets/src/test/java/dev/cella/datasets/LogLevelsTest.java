package dev.cella.datasets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What lands below the cell of a student. */
class LogLevelsTest {
    @Test
    void ownLoggersReportFromInfoOn() {
        assertTrue(LoggerFactory.getLogger("mine").isInfoEnabled());
        assertFalse(LoggerFactory.getLogger("mine").isDebugEnabled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.nd4j.linalg.factory.Nd4jBackend",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.bytedeco.javacpp.Loader",
                "tech.tablesaw.api.Table"
            })
    void librariesOnlyWarn(String library) {
        assertFalse(LoggerFactory.getLogger(library).isInfoEnabled());
        assertTrue(LoggerFactory.getLogger(library).isWarnEnabled());
    }
}
