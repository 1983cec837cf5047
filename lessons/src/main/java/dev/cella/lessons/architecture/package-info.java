/**
 * Lesson 16, "VGG: blocks of small filters": what is known about the architectures that model collections hold.
 *
 * <p>Why it exists: the nets themselves are words of {@link dev.cella.lessons.net}. Here is what lessons say about them:
 * published figures with their sources, and a map of them.
 *
 * <pre>{@code
 * architectures()                                                    // a table: model, year, parameters, accuracy, source
 * architectureMap(architectures())                                   // accuracy by parameters
 * var old = architectures().where(t -> t.intColumn("year").isLessThan(2016));
 * architectureMap(old)
 * }</pre>
 */
package dev.cella.lessons.architecture;
