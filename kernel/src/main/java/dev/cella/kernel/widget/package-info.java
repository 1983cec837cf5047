/**
 * Widgets: sliders, buttons, boxes and images of the front end whose state Java reads, sets and listens to.
 *
 * <p>They speak the Jupyter widget protocol, version 2.1, with the widgets that {@code jupyterlab_widgets} 3 brings, and
 * have the names and attributes of ipywidgets 8. This room is for cells and extensions; it stands on {@code comm}. Read
 * {@link dev.cella.kernel.widget.Widgets}, which makes them, then {@link dev.cella.kernel.widget.Widget} and
 * {@link dev.cella.kernel.widget.Control}. Inside, {@code WidgetSpecs} holds the facts of each widget, {@code Model} keeps the
 * two sides the same, {@code OutputArea} is where functions print, and
 * {@code ViewStatus} says when a view waits for its kernel or has lost it.
 *
 * <pre>{@code
 * interact(intSlider("stride", 1, 1, 4), floatSlider("sigma", 0.5, 0, 2),
 *         (stride, sigma) -> "a map of " + 28 / stride + " pixels, blurred by " + sigma);
 *
 * var step = intSlider("step", 0, 0, 24);
 * var play = play(0, 0, 24, 200);
 * jslink(play, step);                        // in the front end alone
 * var half = labelWidget("");
 * step.observe(value -> half.value("half of it is " + value / 2.0));
 * var window = hbox(play, step, half);       // the result of a cell: shown
 * window
 * }</pre>
 */
package dev.cella.kernel.widget;
