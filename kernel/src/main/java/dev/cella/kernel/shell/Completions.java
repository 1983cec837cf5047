package dev.cella.kernel.shell;

import java.util.List;

/**
 * What could stand in place of a part of the code.
 *
 * @param texts the texts that could be written, the fittest first
 * @param start the first position that they replace, in UTF-16 units
 * @param end the position after the last one
 */
public record Completions(List<String> texts, int start, int end) {}
