/**
 * The Jupyter messaging protocol, version 5.5: the answer to each type of request.
 *
 * <p>{@link dev.cella.kernel.protocol.KernelService} wires the handlers together. Each handler is a method from a
 * {@code Request} to its reply and publications; the {@code Dispatcher} puts a busy and an idle status around it and
 * replies for it if it throws. Read {@code Dispatcher}, {@code Execution}, {@code CellOutlet}, {@code ErrorReport}; the
 * rest is short.
 *
 * <pre>{@code
 * Wire wire = Wire.open(connection);
 * CompletableFuture<MagicShell> shell =
 *         CompletableFuture.supplyAsync(() -> new MagicShell(new JavaShell(List.of())));
 * new KernelService("1.0", wire, shell, new Renderers(), new StandardStreams(), this::exit).start();
 * }</pre>
 */
package dev.cella.kernel.protocol;
