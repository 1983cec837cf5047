package dev.cella.lessons.draw;

import static dev.cella.lessons.draw.Figures.beside;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.picture;
import static dev.cella.lessons.draw.Figures.titled;
import static dev.cella.lessons.draw.chart.ChartFigures.histogram;
import static dev.cella.lessons.draw.chart.ChartFigures.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class FigurePageTest {
    private static final Figure IMAGE = picture(Nd4j.rand(1, 28, 28), "a \"scan\" <1>");
    private static final Figure CHART = lines("epoch", "loss", named("loss", Nd4j.createFromArray(1.0, 0.5, 0.2)));

    private static String html(Figure figure) {
        return (String) figure.bundle().data().get("text/html");
    }

    @Test
    void a_figure_is_an_image_that_shrinks_with_its_cell_and_holds_the_whole_drawing() {
        Matcher image = Pattern.compile("<img class=\"([^\"]+)\" style=\"([^\"]+)\" alt=\"([^\"]+)\" src=\"([^\"]+)\">")
                .matcher(html(IMAGE));
        assertThat(image.find()).as(html(IMAGE)).isTrue();
        assertThat(image.group(2)).isEqualTo("max-width:100%;height:auto");
        assertThat(image.group(3)).contains("a &quot;scan&quot; &lt;1&gt;");
        String data = image.group(4).substring("data:image/svg+xml;base64,".length());
        assertThat(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .isEqualTo(IMAGE.svg());
        assertThat(IMAGE.svg()).contains("viewBox=\"0 0 " + IMAGE.width() + " " + IMAGE.height() + "\"");
    }

    @Test
    void front_ends_without_html_get_the_drawing_and_the_words() {
        assertThat(IMAGE.bundle().data().get("image/svg+xml")).isEqualTo(IMAGE.svg());
        assertThat(IMAGE.bundle().text()).isEqualTo(IMAGE.alt());
    }

    @Test
    void in_a_dark_notebook_charts_turn_dark_and_images_keep_their_scale() {
        for (Figure chart : List.of(CHART, beside(CHART, histogram(Nd4j.rand(1, 9))), titled("loss", CHART))) {
            assertThat(html(chart))
                    .contains("[data-jp-theme-light=false] .cella-chart")
                    .contains("invert(");
        }
        for (Figure image : List.of(IMAGE, beside(CHART, IMAGE), titled("scan", IMAGE))) {
            assertThat(html(image))
                    .contains("[data-jp-theme-light=false] .cella-figure")
                    .doesNotContain("invert(");
        }
    }

    @Test
    void on_paper_nothing_is_darkened() {
        assertThat(html(CHART)).startsWith("<style>@media screen{");
    }
}
