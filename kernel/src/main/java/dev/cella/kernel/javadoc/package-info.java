/**
 * Documentation that travels with a library: an annotation processor writes the comments of its public API into its jar
 * during compilation, and the kernel shows them at Shift-Tab and {@code ?name}.
 *
 * <p>Read {@link dev.cella.kernel.javadoc.JavadocProcessor}, then {@link dev.cella.kernel.javadoc.JavadocIndex}. To
 * take part, compile a library with
 *
 * <pre>{@code
 * javac -processor dev.cella.kernel.javadoc.JavadocProcessor --processor-path cella-kernel.jar ...
 * }</pre>
 */
package dev.cella.kernel.javadoc;
