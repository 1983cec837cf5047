package dev.cella.lessons.handmade;

import static dev.cella.lessons.handmade.ClassicFilterTest.plane;
import static dev.cella.lessons.handmade.ClassicFilters.gabor;
import static dev.cella.lessons.handmade.ClassicFilters.gaussian;
import static dev.cella.lessons.handmade.ClassicFilters.laplacian;
import static dev.cella.lessons.handmade.Directions.directions;
import static dev.cella.lessons.handmade.FeatureRecipe.recipe;
import static dev.cella.lessons.handmade.ImageGradient.imageGradient;
import static dev.cella.lessons.handmade.Measured.measure;
import static dev.cella.lessons.handmade.Statistic.DEVIATION;
import static dev.cella.lessons.handmade.Statistic.MEAN;
import static dev.cella.lessons.handmade.Statistic.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FeatureRecipeTest {
    private static final FeatureRecipe RECIPE = recipe(
            measure(gaussian(3, 1), MEAN, DEVIATION).grid(2),
            measure(laplacian(), STRENGTH),
            directions(4),
            measure(gabor(5, 4, 45), STRENGTH));

    @Test
    void every_feature_has_a_name_of_its_own() {
        assertThat(RECIPE.names()).hasSize(8 + 1 + 4 + 1).doesNotHaveDuplicates();
        assertThat(RECIPE.names())
                .contains("Gaussian deviation [1,0]", "Laplacian strength", "direction 90°", "Gabor 4 px 45° strength");
        assertThat(RECIPE.features(plane((x, y) -> x * y))).hasSize(RECIPE.size());
    }

    @Test
    void the_columns_of_a_group_are_where_its_names_are() {
        assertThat(RECIPE.columns(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(RECIPE.columns(2)).containsExactly(9, 10, 11, 12);
        assertThat(RECIPE.names().get(RECIPE.columns(3)[0])).startsWith("Gabor");
    }

    @Test
    void a_table_has_a_row_per_image() {
        INDArray one = plane((x, y) -> x - 2 * y);
        INDArray table = RECIPE.table(Nd4j.stack(0, one.mul(0), one).reshape(2, 1, 12, 12));
        assertThat(table.shape()).containsExactly(2, RECIPE.size());
        assertThat(table.getRow(1).toDoubleVector()).containsExactly(RECIPE.features(one), within(1e-5));
    }

    @Test
    void cells_of_a_grid_say_where() {
        FeatureRecipe where = recipe(measure(gaussian(1, 1), MEAN).grid(2));
        assertThat(where.features(plane((x, y) -> x >= 6 && y < 6 ? 1 : 0))).containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_ramp_votes_for_the_direction_in_which_it_gets_brighter() {
        assertThat(recipe(directions(4)).features(plane((x, y) -> x)))
                .containsExactly(new double[] {1, 0, 0, 0}, within(1e-9));
        assertThat(recipe(directions(4)).features(plane((x, y) -> y)))
                .containsExactly(new double[] {0, 1, 0, 0}, within(1e-9));
        assertThat(recipe(directions(4)).features(plane((x, y) -> -x)))
                .containsExactly(new double[] {0, 0, 1, 0}, within(1e-9));
        assertThat(recipe(directions(4)).features(plane((x, y) -> -y)))
                .containsExactly(new double[] {0, 0, 0, 1}, within(1e-9));
    }

    @Test
    void contrast_does_not_change_votes_and_a_uniform_region_has_none() {
        double[] votes = recipe(directions(8)).features(plane((x, y) -> x * x - y));
        assertThat(recipe(directions(8)).features(plane((x, y) -> 5 * (x * x - y))))
                .containsExactly(votes, within(1e-9));
        assertThat(recipe(directions(8)).features(plane((x, y) -> 3))).containsOnly(0);
    }

    @Test
    void longer_gradients_have_more_votes() {
        assertThat(Directions.votes(new double[] {10, 350, 90}, new double[] {1, 2, 1}, 4))
                .containsExactly(0.75, 0.25, 0, 0);
    }

    @Test
    void a_gradient_has_a_length_and_a_direction() {
        ImageGradient gradient = imageGradient(plane((x, y) -> 3 * x - 4 * y));
        assertThat(gradient.magnitude().getDouble(2, 2)).isCloseTo(5, within(1e-9));
        assertThat(gradient.direction().getDouble(2, 2)).isCloseTo(360 - 53.130102, within(1e-5));
    }

    /** 2 + 2 statistics + grid; 0 + statistic + grid; bins + grid; 4 + statistic + grid; and the kind of each filter. */
    @Test
    void choices_are_counted_from_the_definition() {
        assertThat(RECIPE.choices()).hasSize((1 + 2 + 2 + 1) + (1 + 1 + 1) + (1 + 1 + 1) + (1 + 4 + 1 + 1));
        assertThat(RECIPE.choiceTable().rowCount()).isEqualTo(RECIPE.choices().size());
        assertThat(RECIPE.choices())
                .contains(new Choice("Gabor 4 px 45°", "wavelength", "4"), new Choice("Gaussian", "grid", "2×2"));
    }

    @Test
    void weights_of_each_filter_are_counted_once() {
        assertThat(RECIPE.weights()).isEqualTo(9 + 9 + 18 + 25);
        assertThat(recipe(directions(4), directions(8)).weights()).isEqualTo(18);
    }

    @Test
    void statistics_are_what_they_say() {
        double[] values = {-3, 1, 5};
        assertThat(MEAN.of(values)).isEqualTo(1);
        assertThat(DEVIATION.of(values)).isCloseTo(Math.sqrt(32 / 3.0), within(1e-12));
        assertThat(STRENGTH.of(values)).isEqualTo(3);
    }

    @Test
    void what_makes_no_features_is_refused_with_advice() {
        assertThatIllegalArgumentException().isThrownBy(() -> recipe()).withMessageContaining("0 groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(laplacian()))
                .withMessageContaining("try measure(filter, STRENGTH)");
        assertThatIllegalArgumentException().isThrownBy(() -> directions(1)).withMessageContaining("must be >= 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> directions(4).grid(0))
                .withMessageContaining("try grid(1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe(directions(4).grid(11)).features(plane((x, y) -> x)))
                .withMessageContaining("10x10 cannot be cut into 11x11 cells");
    }
}
