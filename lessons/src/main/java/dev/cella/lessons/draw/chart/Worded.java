package dev.cella.lessons.draw.chart;

import java.util.List;

/** A chart that knows what is written into its plot; XChart does not tell. */
interface Worded {
    List<String> words();
}
