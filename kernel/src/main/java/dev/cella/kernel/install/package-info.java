/**
 * Adds the kernel to Jupyter: a folder {@code kernels/cella} with {@code kernel.json}, logos, jars and an archive of
 * loaded classes.
 *
 * <p>Read {@link dev.cella.kernel.install.Installation}, then {@code KernelJson} and {@code jvm.options} for how and
 * why the JVM is started in this way, and {@code ClassArchive}.
 *
 * <pre>{@code
 * Installation.parse(List.of("--prefix", "/opt/jupyter")).run();
 * // /opt/jupyter/share/jupyter/kernels/cella/kernel.json, lib/*.jar, classes.jsa, logo-svg.svg ...
 * }</pre>
 */
package dev.cella.kernel.install;
