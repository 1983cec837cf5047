/**
 * The five sockets of the Jupyter messaging protocol, built to survive any message.
 *
 * <p>Rules of this package: each socket has one thread, which blocks until there is work. Threads of cells never touch
 * a socket. Bad frames, wrong or repeated signatures, and handlers that throw end the message, never the channel. Read
 * {@link dev.cella.kernel.wire.Wire}, then {@code Channel}, {@code Codec} and {@code Signatures}; {@code Publisher} and
 * {@code StdinChannel} are the channels that cells use.
 *
 * <pre>{@code
 * KernelConnectionProperties connection = KernelConnectionProperties.parse(Files.readString(connectionFile));
 * try (Wire wire = Wire.open(connection)) {
 *     wire.serve(
 *             (message, port) -> port.send(Outgoing.reply(message, "execute_reply", Map.of("status", "ok"))),
 *             (message, port) -> ended.countDown());
 *     wire.publisher().publish(Outgoing.publication(null, "status", Map.of("execution_state", "starting")));
 *     ended.await();
 * }
 * }</pre>
 */
package dev.cella.kernel.wire;
