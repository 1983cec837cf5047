package dev.cella.lessons.draw.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PathDataTest {
    private static String data(Shape... shapes) {
        PathData path = new PathData();
        for (Shape shape : shapes) {
            path.append(shape);
        }
        return path.toString();
    }

    @Test
    void segments_that_touch_become_one_path() {
        assertThat(data(new Line2D.Double(0, 0, 1, 2), new Line2D.Double(1, 2, 3, 1)))
                .isEqualTo("M0 0l1 2l2-1");
        assertThat(data(new Line2D.Double(0, 0, 1, 2), new Line2D.Double(5, 5, 6, 6)))
                .isEqualTo("M0 0l1 2M5 5l1 1");
    }

    @Test
    void a_run_along_an_axis_is_one_line_but_not_there_and_back() {
        assertThat(data(new Line2D.Double(0, 0, 1, 0), new Line2D.Double(1, 0, 2.5, 0)))
                .isEqualTo("M0 0h2.5");
        assertThat(data(new Line2D.Double(0, 0, 0, 4), new Line2D.Double(0, 4, 0, 1)))
                .isEqualTo("M0 0v4v-3");
    }

    @Test
    void rounding_does_not_add_up() {
        PathData path = new PathData();
        for (int i = 0; i < 100; i++) {
            path.append(new Line2D.Double(i * 1.04, i % 2, (i + 1) * 1.04, (i + 1) % 2));
        }
        double end = 0;
        for (String step : path.toString().substring(4).split("l", -1)) {
            end += step.isEmpty() ? 0 : Double.parseDouble(step.replaceFirst("(.)[- ].*", "$1"));
        }
        assertThat(end).isEqualTo(104, org.assertj.core.data.Offset.offset(0.06));
    }

    @Test
    void areas_are_closed_and_curves_stay_curves() {
        assertThat(data(new Rectangle2D.Double(1, 2, 3, 4))).isEqualTo("M1 2h3v4h-3v-4z");
        assertThat(data(new Ellipse2D.Double(0, 0, 2, 2))).startsWith("M2 1C").endsWith("z");
    }
}
