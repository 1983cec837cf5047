package dev.cella.kernel.history;

/**
 * Code that was run.
 *
 * @param session the session it was run in, counted over all kernels of this user
 * @param number its execution count there
 * @param code the code
 * @param result the text of its result; null if there was none, or it was run in an earlier session
 */
public record HistoryEntry(int session, int number, String code, String result) {}
