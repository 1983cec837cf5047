/**
 * What the course shows: images as pixels and as numbers, histograms, bars, loss curves, nets.
 *
 * <p>Why it exists: a picture of a tensor is honest only if its pixels stay pixels, its scale is written on it and two
 * pictures side by side share that scale. This package takes care of that in one line a figure, and says in words (the alt
 * text) what is seen. It is the only package that knows of XChart and of drawing.
 *
 * <p>Read {@link dev.cella.lessons.draw.Figures}, which has all nouns and verbs; then {@code TensorImages}, {@code ImageGrid}
 * and {@code Raster} (tensors to pixels) with {@code ValueRange} and {@code Colormap} (values to colors); {@code Svg} writes
 * all marks, {@code Layout} puts figures side by side. {@link dev.cella.lessons.draw.chart} has the charts, {@code draw.step}
 * draws what is followed step by step. The nouns of an idea are in its own folder {@code figure}.
 *
 * <pre>{@code
 * picture(breast.train().image(0, Scale.ZERO_TO_255))
 * grid(breast.train().images(Scale.ZERO_TO_ONE), titles, 6)
 * numbers(image.get(point(0), interval(0, 5), interval(0, 5)))
 * histogram(named("raw", raw), named("z-score", zScored))
 * diagram(plan(net, 1, 28, 28))
 * filmStrip(convolve(image, kernel))
 * bars(List.of("malignant", "normal"), 147, 399)
 *
 * LiveCurves loss = liveCurves();
 * History history = train(net).on(x, y).watching(loss).run();
 * show(curves(history), weights(filters(net)));
 * show(confusion(test), roc(test));            // test = evaluate(net, x, y, names)
 * featureMaps(layerOutputs(net, image))
 * }</pre>
 */
package dev.cella.lessons.draw;
