/**
 * The five sockets of the Jupyter messaging protocol, built to survive any message.
 *
 * <p>Rules of this package: one thread a socket, which blocks until there is something to do; threads of cells never
 * touch a socket; a frame that is no message, a signature that is wrong or seen before, and a handler that throws end
 * with the message and never with the channel. Read {@link dev.cella.kernel.wire.Wire}, then {@code Channel},
 * {@code Codec} and {@code Signatures}; {@code Publisher} and {@code StdinChannel} are the channels that cells use.
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
