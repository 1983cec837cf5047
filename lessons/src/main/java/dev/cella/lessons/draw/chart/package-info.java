/**
 * Charts: XChart draws them, axes, titles, grid and all, in one theme; no other room knows XChart.
 *
 * <p>Why it exists: a student may restyle and save every chart as the XChart object that it is, and all charts look alike:
 * one scale for charts that are compared, labels at the ends of lines, colors for any color vision, numbers that do not depend
 * on the language of the machine.
 *
 * <p>Read {@link dev.cella.lessons.draw.chart.ChartFigures} for the nouns. A figure of an idea is made of {@link
 * dev.cella.lessons.draw.chart.XYPanel}s, each with two {@link dev.cella.lessons.draw.chart.AxisRange}s and some {@link
 * dev.cella.lessons.draw.chart.Curve}s; {@code PanelStyle} and {@code CurveSeries} deal with what is special about XChart,
 * {@code DirectLabels} is its legend. {@link dev.cella.lessons.draw.chart.svg} paints all of it.
 *
 * <pre>{@code
 * var figure = lines("pixels shifted", "how similar", named("max pooling", values));
 * figure.chart().setTitle("Shifted images");
 * figure                                          // shown again, with its title
 * BitmapEncoder.saveBitmap(figure.chart(), "shift", BitmapFormat.PNG);
 *
 * chart(featureMaps)                              // heat maps with rows, columns and values
 * }</pre>
 */
package dev.cella.lessons.draw.chart;
