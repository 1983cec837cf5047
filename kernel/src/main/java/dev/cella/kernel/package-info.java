/**
 * A Jupyter kernel for Java.
 *
 * <p>{@link dev.cella.kernel.Main} is the command line, {@code CellaKernel} wires the rooms together. Read them, then
 * {@code display} (what cells show), {@code source}, {@code assist}, {@code diagnose} and {@code shell} (a Java session),
 * {@code wire} (sockets), {@code spi} (what an extension adds), {@code install} (the kernelspec), {@code jshell} (the JDK's own
 * jshell as a front end).
 *
 * <pre>{@code
 * $ java -cp "lib/*" dev.cella.kernel.Main install --user
 * $ jupyter console --kernel cella
 * In [1]: IntStream.rangeClosed(1, 5).map(n -> n * n).sum()
 * Out[1]: 55
 * }</pre>
 */
package dev.cella.kernel;
