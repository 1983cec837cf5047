/**
 * What the cells of a session say about an answer: whether the method that a check calls is the student's latest one.
 *
 * <p>Why it exists: Java keeps the old method when its cell is run again and has a syntax error or stops above it, or when the method
 * gets another name. Judging the old one would tell the student that the new one is wrong.
 *
 * <pre>{@code
 * MethodSource wanted = MethodSource.in("int windowCount();").get(0);
 * AnswerCell.of(wanted, CellVersion.all()).problem();   // "The cell above did not compile; nothing was checked."
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.check.cell.AnswerCell}, {@link dev.cella.lessons.check.cell.NotChecked},
 * {@code MissingMethods}.
 */
package dev.cella.lessons.check.cell;
