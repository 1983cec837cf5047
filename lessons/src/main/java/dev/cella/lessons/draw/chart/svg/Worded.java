package dev.cella.lessons.draw.chart.svg;

import java.util.List;

/** A chart that knows what is written into its plot; XChart does not tell. */
public interface Worded {
    List<String> words();
}
