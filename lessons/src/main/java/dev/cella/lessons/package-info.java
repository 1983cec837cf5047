/**
 * The course: a library that students can read, and that the notebooks call.
 *
 * <p>There is one room (package) per idea. {@link dev.cella.lessons.course.Course#ORDER} lists the rooms in reading order, and a
 * room sees only the rooms before it. An idea's room holds its operations as plain loops. Its figures are in {@code figure}, its
 * explorers in {@code explore}, its exercises in {@code exercise}, and {@code Names} lists what it imports into every cell.
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");
 * var known = ChannelStatistics.of(breast.train().images(ZERO_TO_ONE));
 * var x = known.standardize(breast.train().images(ZERO_TO_ONE)); // [N, 1, 28, 28]
 * var net = net(input(1, 28, 28), conv(8, 5), relu(), maxPool(2), flatten(), dense(2), softmax()).build();
 * var history = train(net).on(x, breast.train().targets()).epochs(10).watching(liveCurves()).run();
 * curves(history)
 * }</pre>
 *
 * <p>{@link dev.cella.lessons.course.CourseExtension} makes these names known to every cell.
 */
package dev.cella.lessons;
