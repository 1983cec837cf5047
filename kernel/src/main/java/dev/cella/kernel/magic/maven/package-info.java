/**
 * The only room that knows Maven's resolver. Its classes are loaded on the first use of {@code %maven}, by the class
 * loader that also holds the resolver's jars; no other code may refer to it.
 *
 * <p>Read {@link dev.cella.kernel.magic.maven.MimaResolver}, then {@code Winners}, {@code Transfers} and {@code
 * Outcomes}.
 *
 * <pre>{@code
 * Resolver resolver = new MimaResolver();
 * Resolver.Resolution found = resolver.resolve(wanted, progress);
 * found.libraries().forEach(library -> System.out.println(library.file()));
 * found.remarks().forEach(System.out::println);
 * }</pre>
 */
package dev.cella.kernel.magic.maven;
