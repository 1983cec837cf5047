package dev.cella.lessons.draw;

import static dev.cella.lessons.draw.Drawing.gray;
import static dev.cella.lessons.draw.Figures.activations;
import static dev.cella.lessons.draw.Figures.grid;
import static dev.cella.lessons.draw.Figures.maps;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.picture;
import static dev.cella.lessons.draw.Figures.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PictureTest {
    /** Pixel values 0, 1, 2 … row by row. */
    private static INDArray counting(int height, int width) {
        return Nd4j.arange(height * width).reshape(1, height, width);
    }

    private static Drawing drawn(Figure figure) {
        return Drawing.of(figure);
    }

    @Test
    void every_pixel_is_a_square_of_its_own_gray() {
        BufferedImage picture = drawn(picture(counting(14, 14))).pictures().get(0);
        int zoom = picture.getWidth() / 14;
        assertThat(picture.getHeight()).isEqualTo(14 * zoom);
        for (int pixel : new int[] {0, 13, 100, 195}) {
            int left = pixel % 14 * zoom;
            int top = pixel / 14 * zoom;
            assertThat(gray(picture, left, top))
                    .as("upper left of pixel " + pixel)
                    .isEqualTo(pixel);
            assertThat(gray(picture, left + zoom - 1, top + zoom - 1))
                    .as("lower right of pixel " + pixel)
                    .isEqualTo(pixel);
        }
    }

    @Test
    void picture_stays_sharp_and_its_size_and_range_are_written_on_it() {
        Figure figure = picture(counting(14, 14), "counting");
        Drawing drawing = drawn(figure);
        assertThat(drawing.all("image").get(0).getAttribute("style")).contains("image-rendering:pixelated");
        assertThat(drawing.texts()).contains("counting", "14×14×1, values 0 to 195", "0", "255");
        assertThat(figure.alt()).isEqualTo("gray image (counting): 14×14×1, values 0 to 195, mean 97.5");
    }

    @Test
    void matrix_and_image_of_one_channel_look_the_same() {
        INDArray image = counting(14, 14);
        assertThat(picture(image.slice(0)).content()).isEqualTo(picture(image).content());
    }

    @Test
    void view_into_a_larger_tensor_shows_its_own_pixels() {
        INDArray part =
                counting(14, 14).get(NDArrayIndex.all(), NDArrayIndex.interval(3, 5), NDArrayIndex.interval(2, 4));
        BufferedImage picture = drawn(picture(part)).pictures().get(0);
        assertThat(gray(picture, 0, 0)).isEqualTo(3 * 14 + 2);
        assertThat(gray(picture, picture.getWidth() - 1, picture.getHeight() - 1))
                .isEqualTo(4 * 14 + 3);
    }

    @Test
    void values_up_to_one_are_shown_on_the_scale_to_one() {
        BufferedImage picture = drawn(picture(Nd4j.create(new float[][] {{0, 0.2f}, {0.4f, 0.6f}})))
                .pictures()
                .get(0);
        assertThat(gray(picture, picture.getWidth() - 1, 0)).isEqualTo(51);
        assertThat(gray(picture, picture.getWidth() - 1, picture.getHeight() - 1))
                .isEqualTo(153);
    }

    @Test
    void values_with_negatives_are_shown_from_least_to_greatest() {
        Drawing drawing = drawn(picture(Nd4j.create(new float[][] {{-2, 0}, {1, 2}})));
        BufferedImage picture = drawing.pictures().get(0);
        assertThat(gray(picture, 0, 0)).isEqualTo(0);
        assertThat(gray(picture, picture.getWidth() - 1, picture.getHeight() - 1))
                .isEqualTo(255);
        assertThat(drawing.texts()).contains("−2", "2");
    }

    @Test
    void three_channels_are_red_green_and_blue() {
        INDArray image = Nd4j.zeros(3, 2, 2);
        image.putScalar(0, 0, 0, 1);
        image.putScalar(1, 0, 1, 1);
        image.putScalar(2, 1, 0, 1);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        int last = picture.getWidth() - 1;
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFF0000);
        assertThat(picture.getRGB(last, 0)).isEqualTo(0xFF00FF00);
        assertThat(picture.getRGB(0, last)).isEqualTo(0xFF0000FF);
        assertThat(picture.getRGB(last, last)).isEqualTo(0xFF000000);
        assertThat(figure.alt()).startsWith("color image: 2×2×3");
    }

    @Test
    void pixels_that_are_no_numbers_are_marked_and_counted() {
        INDArray image = Nd4j.zeros(1, 2, 2);
        image.putScalar(0, 0, 0, Float.NaN);
        image.putScalar(0, 1, 1, Float.POSITIVE_INFINITY);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Colormap.NOT_A_NUMBER);
        assertThat(gray(picture, picture.getWidth() - 1, 0)).isEqualTo(0);
        assertThat(figure.alt()).contains("2 values not finite");
    }

    @Test
    void image_of_one_value_is_one_gray_without_a_scale() {
        Drawing drawing = drawn(picture(Nd4j.ones(1, 4, 4).mul(-3)));
        assertThat(drawing.all("image").size()).isEqualTo(1);
        assertThat(drawing.texts()).contains("4×4×1, values −3");
    }

    @Test
    void huge_image_is_shrunk_by_means_and_says_so() {
        INDArray image = Nd4j.zeros(1, 1300, 650);
        image.putScalar(0, 0, 0, 9);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        assertThat(picture.getHeight()).isEqualTo(434);
        assertThat(gray(picture, 0, 0)).as("the mean of one 9 and eight zeros").isEqualTo(1);
        assertThat(figure.alt()).contains("1300×650×1");
        assertThat(figure.alt()).contains("each pixel is the mean of 3×3");
    }

    @Test
    void grid_has_one_scale_for_all_images() {
        INDArray images = Nd4j.concat(0, counting(4, 4), counting(4, 4).mul(10)).reshape(2, 1, 4, 4);
        List<BufferedImage> pictures = drawn(grid(images, "dim", "bright")).pictures();
        int last = pictures.get(0).getWidth() - 1;
        assertThat(gray(pictures.get(0), last, last)).isEqualTo(15);
        assertThat(gray(pictures.get(1), last, last)).isEqualTo(150);
    }

    @Test
    void images_of_different_size_keep_one_scale_of_pixels_and_say_their_sizes() {
        Figure figure = grid(named("input", counting(8, 8)), named("map", counting(6, 6)));
        Drawing drawing = drawn(figure);
        List<BufferedImage> pictures = drawing.pictures();
        assertThat(pictures.get(1).getWidth() / 6).isEqualTo(pictures.get(0).getWidth() / 8);
        assertThat(drawing.texts()).contains("8×8×1", "6×6×1");
        assertThat(figure.alt()).isEqualTo("2 images (input; map) of 8×8×1, 6×6×1: values 0 to 63");
    }

    @Test
    void grid_keeps_the_number_of_columns_asked() {
        Drawing drawing = drawn(grid(Nd4j.rand(6, 1, 4, 4), List.of(), 2));
        long inFirstColumn = drawing.all("image").stream()
                .filter(e -> e.getAttribute("x").equals("" + ImageGrid.MARGIN))
                .count();
        assertThat(inFirstColumn).isEqualTo(3);
    }

    @Test
    void grid_fits_the_page_also_with_many_columns() {
        assertThat(grid(Nd4j.rand(40, 1, 28, 28), List.of(), 20).width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }

    @Test
    void large_batch_is_cut_and_the_figure_says_so() {
        Figure figure = grid(Nd4j.rand(70, 1, 4, 4));
        assertThat(drawn(figure).pictures().size()).isEqualTo(64);
        assertThat(figure.alt()).contains("the first 64 of 70");
    }

    @Test
    void titles_with_markup_stay_text() {
        Drawing drawing = drawn(picture(counting(20, 20), "<b>a & 'b'</b>"));
        assertThat(drawing.texts()).contains("<b>a & 'b'</b>");
        assertThat(drawing.all("b")).isEmpty();
    }

    @Test
    void weights_are_white_at_zero_and_equally_strong_on_both_sides() {
        INDArray weights = Nd4j.create(new float[][] {{-0.5f, 0, 0.25f}});
        BufferedImage picture = drawn(weights(weights)).pictures().get(0);
        int zoom = picture.getHeight();
        assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Colormap.DIVERGING.rgb(0));
        assertThat(picture.getRGB(zoom, 0) & 0xFFFFFF).isEqualTo(0xF7F7F7);
        assertThat(picture.getRGB(2 * zoom, 0) & 0xFFFFFF).isEqualTo(Colormap.DIVERGING.rgb(0.75));
    }

    @Test
    void weights_of_filters_are_titled_by_filter_and_channel() {
        Drawing drawing = drawn(weights(Nd4j.rand(4, 3, 5, 5)));
        assertThat(drawing.pictures().size()).isEqualTo(12);
        assertThat(drawing.texts()).contains("1, 1", "4, 3");
    }

    @Test
    void weights_carry_a_title() {
        assertThat(drawn(weights(Nd4j.rand(5, 5), "edge")).texts()).contains("edge");
        assertThat(drawn(weights(Nd4j.rand(2, 1, 5, 5), "conv")).texts()).contains("conv 1", "conv 2");
    }

    @Test
    void activations_show_one_picture_a_channel() {
        assertThat(drawn(activations(Nd4j.rand(1, 6, 12, 12))).pictures().size())
                .isEqualTo(6);
        assertThat(drawn(activations(Nd4j.rand(6, 12, 12))).pictures().size()).isEqualTo(6);
    }

    @Test
    void errors_name_the_shape_the_rule_and_a_way_out() {
        assertError("[20, 1, 28, 28]", "grid(images)", () -> picture(Nd4j.zeros(20, 1, 28, 28)));
        assertError("4 channels", "activations(maps)", () -> picture(Nd4j.zeros(4, 28, 28)));
        assertError("empty tensor", ">= 1", () -> picture(Nd4j.empty()));
        assertError("[1, 28, 28]", "[N, C, H, W]", () -> grid(Nd4j.zeros(1, 28, 28)));
        assertError("1 title for 2 images", "one each", () -> grid(Nd4j.zeros(2, 1, 4, 4), "only one"));
        assertError("[784]", "histogram(weights)", () -> weights(Nd4j.zeros(784)));
        assertError("[8, 6, 4, 4]", "slice(0)", () -> activations(Nd4j.zeros(8, 6, 4, 4)));
        assertError("0 images", ">= 1", () -> grid());
    }

    private static void assertError(String given, String help, Runnable figure) {
        String message = assertThatIllegalArgumentException()
                .isThrownBy(figure::run)
                .actual()
                .getMessage();
        assertThat(message.contains(given) && message.contains(help))
                .as(message)
                .isTrue();
    }

    @Test
    void named_maps_share_one_scale_around_zero() {
        Drawing drawing = Drawing.of(maps(
                named("small", Nd4j.ones(2, 2)), named("large", Nd4j.ones(2, 2).mul(-4))));
        assertThat(drawing.texts()).contains("small", "large", "4", "0", "−4");
        int last = drawing.pictures().get(1).getRGB(0, 0) & 0xFFFFFF;
        assertThat(last).isEqualTo(Colormap.DIVERGING.rgb(0));
    }
}
