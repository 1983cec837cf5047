package dev.cella.lessons.architecture;

import static dev.cella.lessons.architecture.Architectures.architectures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ArchitecturesTest {
    @Test
    void each_model_has_a_year_numbers_and_two_sources() {
        Table models = architectures();

        assertThat(models.columnNames()).containsExactly("model", "year", "parameters", "accuracy", "weights", "paper");
        for (Row model : models) {
            assertThat(model.getInt("year")).isBetween(2012, 2022);
            assertThat(model.getLong("parameters")).isBetween(1_000_000L, 150_000_000L);
            assertThat(model.getDouble("accuracy")).isBetween(50.0, 90.0);
            assertThat(model.getString("weights")).matches("\\w+_Weights\\.IMAGENET1K_V[12]");
            assertThat(model.getString("paper")).matches("arXiv \\d{4}\\.\\d{5}|arXiv 140\\d\\.\\d{4}|NIPS 2012");
        }
    }

    @Test
    void the_year_of_a_paper_is_that_of_its_first_version_on_arxiv() {
        for (Row model : architectures()) {
            if (model.getString("paper").startsWith("arXiv")) {
                int year = 2000 + Integer.parseInt(model.getString("paper").substring(6, 8));
                assertThat(model.getInt("year")).as(model.getString("model")).isEqualTo(year);
            }
        }
    }

    @Test
    void no_two_rows_are_about_the_same_weights() {
        assertThat(architectures().stringColumn("weights").asList()).doesNotHaveDuplicates();
        assertThat(architectures().stringColumn("model").asList()).doesNotHaveDuplicates();
    }
}
