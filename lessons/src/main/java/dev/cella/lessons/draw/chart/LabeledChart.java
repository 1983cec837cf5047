package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.chart.svg.Worded;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;

/** A chart in the theme of the course whose legend is written beside its lines. */
final class LabeledChart extends XYChart implements Worded {
    private final List<String> notes = new ArrayList<>();

    /**
     * @param room pixels to the right of the plot for labels
     * @param listed whether the labels are a list from the top, because all lines end in one corner
     */
    LabeledChart(int width, int height, double room, boolean listed) {
        super(width, height, new CourseTheme());
        legend = new DirectLabels(this, () -> plot.getBounds(), room, listed);
    }

    /** Writes words into the plot, centered at a point. */
    void note(String words, double across, double up) {
        notes.add(words);
        addAnnotation(new AnnotationText(words, across, up, false));
    }

    @Override
    public List<String> words() {
        return notes;
    }
}
