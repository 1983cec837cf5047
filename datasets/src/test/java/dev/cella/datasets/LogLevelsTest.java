package dev.cella.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Decides which log records appear below a student's cell. */
class LogLevelsTest {
    @Test
    void own_loggers_report_from_info_on() {
        assertThat(LoggerFactory.getLogger("mine").isInfoEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("mine").isDebugEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.nd4j.linalg.factory.Nd4jBackend",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.bytedeco.javacpp.Loader",
                "tech.tablesaw.api.Table"
            })
    void libraries_only_warn(String library) {
        assertThat(LoggerFactory.getLogger(library).isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger(library).isWarnEnabled()).isTrue();
    }
}
