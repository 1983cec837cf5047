/**
 * One word for one thing: the words of the course, from the file {@code lessons/notebooks/GLOSSARY.md}.
 *
 * <p>Why it exists: who reads "feature map" in one lesson and "activation map" in the next looks for a difference that is
 * not there. The file is the only place where a word is explained; people read it as a page, cells ask it, and a test holds
 * the lessons to it. A new word is a new line of its table.
 *
 * <pre>{@code
 * glossary("stride");              // stride: how many pixels lie between one window and the next (lesson 07)
 * glossary("activation map");      // feature map: ... ; this course does not say activation map
 * glossary("gradiant");            // The glossary has no word "gradiant". Did you mean gradient? ...
 * glossary();                      // all words, as a table
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.glossary.Term}, {@link dev.cella.lessons.glossary.WordList},
 * {@link dev.cella.lessons.glossary.Glossary}.
 */
package dev.cella.lessons.glossary;
