/**
 * The code that was run, in this session and in earlier ones, for front ends that let users browse and search it.
 *
 * <p>{@link dev.cella.kernel.history.CellHistory} answers the kernel's questions; {@code HistoryFile} keeps the code
 * beyond the session, in one small file for all kernels of a user; {@code Glob} matches search patterns.
 *
 * <pre>{@code
 * CellHistory history = new CellHistory(HistoryLocation.of(System.getenv(), dataFolder), problems::add);
 * history.add(1, "6 * 7");
 * history.result(1, "42");
 * history.tail(10).forEach(entry -> System.out.println(entry.code()));
 * history.range(-1, 0, 100); // of the session before this one
 * history.search("6*", 5, true);
 * history.close();
 * }</pre>
 */
package dev.cella.kernel.history;
