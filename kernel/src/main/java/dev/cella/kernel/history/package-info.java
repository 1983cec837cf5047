/**
 * What was run, in this session and in earlier ones, for front ends that let people walk through it or search it.
 *
 * <p>{@link dev.cella.kernel.history.CellHistory} is what the kernel asks; {@code HistoryFile} keeps it beyond the session, in
 * one small file for all kernels of a user; {@code Glob} is how it is searched.
 *
 * <pre>{@code
 * History history = new History(HistoryPlace.of(System.getenv(), dataFolder), problem -> service.report(problem));
 * history.add(1, "6 * 7");
 * history.result(1, "42");
 * history.tail(10).forEach(entry -> System.out.println(entry.code()));
 * history.range(-1, 0, 100); // of the session before this one
 * history.search("6*", 5, true);
 * history.close();
 * }</pre>
 */
package dev.cella.kernel.history;
