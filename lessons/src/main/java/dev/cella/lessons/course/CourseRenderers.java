package dev.cella.lessons.course;

import dev.cella.kernel.spi.Renderer;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.TableView;
import dev.cella.lessons.draw.TensorView;
import dev.cella.lessons.draw.chart.ChartView;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/** Renders the values of the course when they are the result of a cell. */
final class CourseRenderers {
    private CourseRenderers() {}

    /** Adds renderers for figures, tensors, tables, and charts that a student made with XChart. */
    static List<Renderer<?>> all() {
        return List.of(
                Renderer.of(Figure.class, Figure::bundle),
                Renderer.of(INDArray.class, TensorView::bundle),
                Renderer.of(Table.class, TableView::bundle),
                ChartView.renderer());
    }
}
