/**
 * Comms: lines between code of cells and code in the front end, over which both send JSON and bytes at any time.
 *
 * <p>This room is for cells, extensions and the widgets of this kernel; it knows nothing of sockets. Read
 * {@link dev.cella.kernel.comm.Comms}, then {@link dev.cella.kernel.comm.Comm};
 * {@link dev.cella.kernel.comm.CommManager} is the side that the kernel sees.
 *
 * <p>What the front end sends is handled one message after the other, on a thread like that of a cell: handlers print
 * below the output that belongs to their message, can be interrupted, and never run while a cell does.
 *
 * <pre>{@code
 * Comm clock = Comms.current().open("org.example.clock", Map.of("zone", "UTC"));
 * clock.onMessage(message -> {
 *     if (clock.newer().isEmpty()) { // else only the latest question is worth an answer
 *         clock.send(Map.of("time", Instant.now().toString()));
 *     }
 * });
 * clock.onClose(last -> System.out.println("nobody looks at the clock any more"));
 * }</pre>
 */
package dev.cella.kernel.comm;
