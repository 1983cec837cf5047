package dev.cella.kernel.assist;

/**
 * A text that can replace a part of the code.
 *
 * @param text the text to write
 * @param kind what it names, in the words that front ends have icons for: {@code function}, {@code class}, {@code
 *     instance}, {@code property}, {@code module}, {@code keyword}
 * @param signature its type, or the parameters and type of each method of this name; may be empty
 */
public record Completion(String text, String kind, String signature) {}
