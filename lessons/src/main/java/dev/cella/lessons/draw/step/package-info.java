/**
 * The steps of an operation as figures: one film strip for every trace.
 *
 * <p>Why it exists: what is shown of a step is always the same: what it reads, what it computes, which value of the map it
 * writes, and how far the map is filled. So an operation says of <em>one</em> step what there is to see, and layout, choice
 * of steps, numbering, alt text and step view come from here.
 *
 * <p>Read {@link dev.cella.lessons.draw.step.TraceFigures} (what cells call), {@link
 * dev.cella.lessons.draw.step.StepDrawing} with {@link dev.cella.lessons.draw.step.StepFrame} and {@link
 * dev.cella.lessons.draw.step.StepPanel} (what an operation says of a step), {@link
 * dev.cella.lessons.draw.step.FilmStrip}, {@link dev.cella.lessons.draw.step.KeySteps}.
 *
 * <p>Most operations fill their map value by value. Where a step writes several values or comes back to one, its frame holds the
 * map as it is after the step, and says what was written: {@link dev.cella.lessons.draw.step.StepFrame#writing}.
 *
 * <p>A new operation brings a {@link dev.cella.lessons.trace.Trace}, a {@code StepDrawing} in its {@code figure} room, and a
 * line in the {@code Names} of its room, which implement {@link dev.cella.lessons.draw.step.TraceDrawings}:
 *
 * <pre>{@code
 * final class SquareDrawing implements StepDrawing<Square> {
 *     public StepFrame frame(Square step) {
 *         var read = new StepPanel(input, List.of(Mark.value(step.row(), step.column())), List.of(step.x() + "²"));
 *         return new StepFrame(List.of(read), map, "= " + step.result(), step.toString());
 *     }
 *     …
 * }
 * new TraceDrawing<>(Squares.class, SquareDrawing::new)    // in Names.traceDrawings()
 * filmStrip(squares(image))                                // in a cell
 * }</pre>
 */
package dev.cella.lessons.draw.step;
