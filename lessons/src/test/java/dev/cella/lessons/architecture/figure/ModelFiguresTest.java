package dev.cella.lessons.architecture.figure;

import static dev.cella.lessons.architecture.Architectures.architectures;
import static dev.cella.lessons.architecture.figure.ModelFigures.architectureMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.chart.XYFigure;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ModelFiguresTest {
    @Test
    void each_model_is_a_dot_with_its_name_and_year() {
        Table models = architectures();

        XYFigure map = architectureMap(models);

        assertThat(map.chart().getSeriesMap()).containsKeys("VGG-16", "GoogLeNet", "DenseNet-121");
        assertThat(map.svg()).contains("VGG-16, 2014", "ResNet-50 again, 2015");
        assertThat(map.alt()).contains("ResNet-50 of 2015 25.6 million 76.1 %");
    }

    @Test
    void a_part_of_the_models_can_be_drawn() {
        Table old = architectures().where(architectures().intColumn("year").isLessThan(2015));

        assertThat(architectureMap(old).chart().getSeriesMap())
                .containsKey("AlexNet")
                .doesNotContainKey("ResNet-18");
    }

    @Test
    void one_model_is_no_map() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> architectureMap(architectures().first(1)))
                .withMessageContaining("must be >= 2");
    }
}
