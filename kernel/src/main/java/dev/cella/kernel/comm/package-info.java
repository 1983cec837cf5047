/**
 * Comms: connections between code in cells and code in the front end, over which both send JSON and bytes at any time.
 *
 * <p>Cells, extensions and the widgets of this kernel use this room; it knows nothing about sockets. Read {@link
 * dev.cella.kernel.comm.Comms}, then {@link dev.cella.kernel.comm.Comm}; {@link dev.cella.kernel.comm.CommManager} is
 * the kernel's side.
 *
 * <p>Messages from the front end are handled one at a time, on the thread of cells: handlers print below the output
 * that belongs to their message, can be interrupted, and never run while a cell runs.
 *
 * <pre>{@code
 * Comm clock = Comms.current().open("org.example.clock", Map.of("zone", "UTC"));
 * clock.onMessage(message -> {
 *     if (clock.newer().isEmpty()) { // only the latest question needs an answer
 *         clock.send(Map.of("time", Instant.now().toString()));
 *     }
 * });
 * clock.onClose(last -> System.out.println("the clock was closed"));
 * }</pre>
 */
package dev.cella.kernel.comm;
