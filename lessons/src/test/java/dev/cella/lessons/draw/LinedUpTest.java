package dev.cella.lessons.draw;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.mapPicture;
import static dev.cella.lessons.draw.Figures.maps;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.picture;
import static dev.cella.lessons.draw.Figures.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.w3c.dom.Element;

/** Where images and maps lie within a figure, read from the SVG. */
class LinedUpTest {
    private static final INDArray SCAN = Nd4j.rand(1, 28, 28);

    /** An image on the screen. */
    private record Box(double x, double y, double width, double height) {
        static List<Box> in(Figure figure) {
            return Drawing.of(figure).all("image").stream()
                    .filter(image -> !image.getAttribute("width").equals("10")) // a color bar
                    .map(Box::of)
                    .toList();
        }

        private static Box of(Element image) {
            double x = Double.parseDouble(image.getAttribute("x"));
            double y = Double.parseDouble(image.getAttribute("y"));
            for (Element group = parent(image); group != null; group = parent(group)) {
                String[] moved = group.getAttribute("transform")
                        .replaceAll("translate\\(|\\)", "")
                        .split(" ", -1);
                x += moved.length == 2 ? Double.parseDouble(moved[0]) : 0;
                y += moved.length == 2 ? Double.parseDouble(moved[1]) : 0;
            }
            return new Box(
                    x,
                    y,
                    Double.parseDouble(image.getAttribute("width")),
                    Double.parseDouble(image.getAttribute("height")));
        }

        private static Element parent(Element element) {
            return element.getParentNode() instanceof Element parent ? parent : null;
        }
    }

    @ParameterizedTest
    @CsvSource({"26, 1", "24, 1", "28, 1", "14, 2", "13, 2", "9, 3"})
    void a_map_beside_its_image_has_pixels_of_its_size_and_the_same_middle(int side, int times) {
        for (Figure map : List.of(
                maps(named("map", Nd4j.rand(side, side).sub(0.5))), mapPicture(Nd4j.rand(side, side), "pooled"))) {
            List<Box> boxes = Box.in(beside(picture(SCAN), map));
            double pixel = boxes.get(0).width() / 28;
            assertThat(boxes.get(1).width()).isEqualTo(times * pixel * side);
            assertThat(boxes.get(1).y() + boxes.get(1).height() / 2)
                    .isEqualTo(boxes.get(0).y() + boxes.get(0).height() / 2, within(0.51));
            double inset = (28 * pixel - times * pixel * side) / 2;
            assertThat(boxes.get(1).y() - boxes.get(0).y()).isEqualTo(inset, within(0.51));
        }
    }

    @Test
    void what_is_no_map_keeps_its_size() {
        List<Box> alone = Box.in(weights(Nd4j.rand(3, 3).sub(0.5)));
        List<Box> beside =
                Box.in(beside(picture(SCAN, "scan"), weights(Nd4j.rand(3, 3).sub(0.5))));
        assertThat(beside.get(1).width()).isEqualTo(alone.get(0).width());
        List<Box> large = Box.in(beside(picture(Nd4j.rand(1, 5, 5)), maps(named("large", Nd4j.rand(20, 20)))));
        assertThat(large.get(1).width())
                .isEqualTo(
                        Box.in(maps(named("large", Nd4j.rand(20, 20)))).get(0).width());
    }

    @Test
    void images_with_and_without_a_title_begin_at_one_height() {
        List<Box> boxes = Box.in(beside(picture(SCAN), picture(SCAN, "scan")));
        assertThat(boxes.get(0).y()).isEqualTo(boxes.get(1).y());
    }

    @Test
    void a_small_map_lies_in_the_middle_of_its_place_in_a_grid() {
        List<Box> boxes = Box.in(maps(named("26", Nd4j.rand(26, 26)), named("20", Nd4j.rand(20, 20))));
        double pixel = boxes.get(0).width() / 26;
        assertThat(boxes.get(1).y() - boxes.get(0).y()).isEqualTo(3 * pixel);
    }
}
