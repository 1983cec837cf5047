/**
 * Paints charts of XChart as compact SVG.
 *
 * <p>Why it exists: the SVG that a general painter makes of a chart is a hundred times as large as needed, and its words are
 * outlines. Here lines stay short, heat maps become one image, and what a chart is known to say becomes text again.
 *
 * <p>Read {@link dev.cella.lessons.draw.chart.svg.ChartSvg}, which paints with {@code SvgGraphics}; {@code PathData} keeps
 * lines short, {@code Cells} gathers the cells of heat maps, and {@code Lettering} turns outlines of letters back into text.
 *
 * <pre>{@code
 * String elements = ChartSvg.of(chart);
 * }</pre>
 */
package dev.cella.lessons.draw.chart.svg;
