/**
 * What the cells of a session say about an answer: whether the method that a check calls is the student's latest one.
 *
 * <p>Why it exists: Java keeps the old method when its cell is run again and does not compile, or when the method gets another
 * name. Judging the old one would tell the student that the new one is wrong.
 *
 * <pre>{@code
 * var wanted = MethodHead.of("int windowCount()");
 * AnswerCell.of(wanted, EarlierCell.all()).problem();   // "The cell above did not compile; nothing was checked."
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.check.cell.MethodHead}, {@link dev.cella.lessons.check.cell.AnswerCell}, {@link
 * dev.cella.lessons.check.cell.NotChecked}.
 */
package dev.cella.lessons.check.cell;
