/**
 * Documentation that travels with a library: an annotation processor writes the comments of a library's public API into
 * its jar while it is compiled, and the kernel shows them at Shift-Tab and {@code ?name}.
 *
 * <p>Read {@link dev.cella.kernel.javadoc.JavadocProcessor}, then {@link dev.cella.kernel.javadoc.JavadocIndex}. A
 * library takes part by compiling with
 *
 * <pre>{@code
 * javac -processor dev.cella.kernel.javadoc.JavadocProcessor --processor-path cella-kernel.jar ...
 * }</pre>
 */
package dev.cella.kernel.javadoc;
