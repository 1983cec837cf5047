/**
 * The course: library code that a student can read, and what a notebook of the course calls.
 *
 * <p>In reading order, one package an idea: {@code image} (pixels are numbers), {@code normalize} (scales of pixels),
 * {@code convolve} (one window at a time), {@code network} (nets small enough to train here), {@code train} (learning as one sentence, and its history). What an
 * idea shows is drawn by {@code figure}, and asked by {@code exercise}; these two may see every idea, and no idea sees them.
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");
 * var known = ChannelStatistics.of(breast.train().images(ZERO_TO_ONE));
 * var x = known.standardize(breast.train().images(ZERO_TO_ONE)); // [N, 1, 28, 28]
 * var net = smallCnn(1, 2, new Sgd(0.03), 7);
 * var history = train(net).on(x, breast.train().targets()).epochs(10).watching(liveCurves()).run();
 * curves(history)
 * }</pre>
 *
 * <p>{@link dev.cella.lessons.course.CourseExtension} makes these names known to every cell.
 */
package dev.cella.lessons;
