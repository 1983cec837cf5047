/**
 * Lesson 16, "VGG: blocks of small filters", and lesson 17, "GoogLeNet: several kernel sizes at once": what is known about
 * the architectures that model collections hold.
 *
 * <p>Why it exists: the nets themselves are words of {@link dev.cella.lessons.net}. Here is what lessons say about them:
 * published figures with their sources, a map of them, and images at other sizes to try a net on.
 *
 * <pre>{@code
 * architectures()                                                    // a table: model, year, parameters, accuracy, source
 * architectureMap(architectures())                                   // accuracy by parameters
 * var old = architectures().where(t -> t.intColumn("year").isLessThan(2016));
 * architectureMap(old)
 * score(net, resized(images, 40), targets);                          // a net built for images of 28 × 28
 * }</pre>
 */
package dev.cella.lessons.architecture;
