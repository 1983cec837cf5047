package dev.cella.lessons.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Widget;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepViewTest {
    /** A running sum: what was added, and the sum so far. */
    private record Step(int added, int sum) {}

    private static List<Step> trace(int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(i -> new Step(i, i * (i + 1) / 2))
                .toList();
    }

    private static Figure bar(Step step) {
        return new Figure("<rect width=\"" + step.sum() + "\" height=\"9\"/>", 100, 20, "a bar of " + step.sum());
    }

    private static StepView<Step> view(int length) {
        return new StepView<>(trace(length), StepViewTest::bar, step -> "+ " + step.added());
    }

    @Test
    void theTellingStepsAreTheFirstTheSecondTheMiddleAndTheLast() {
        assertArrayEquals(new int[] {1, 2, 5, 9}, view(9).choice());
        assertArrayEquals(new int[] {1, 2, 3}, view(3).choice());
        assertArrayEquals(new int[] {1}, view(1).choice());
    }

    @Test
    void aFrameSaysItsNumberAndCaptionAndShowsItsStep() {
        Figure frame = view(9).frame(4);
        assertEquals("step 4 of 9: + 4: a bar of 10", frame.alt());
        assertTrue(frame.content().contains("<rect width=\"10\""), frame.content());
        assertTrue(frame.content().contains(">step 4 of 9: + 4<"), frame.content());
    }

    @Test
    void aFilmStripIsOneFigureOfTheStepsThatWereAskedFor() {
        assertEquals(
                "step 2 of 9: + 2: a bar of 3\nstep 7 of 9: + 7: a bar of 28",
                view(9).filmStrip(2, 7).alt());
    }

    @Test
    void theBundleOfTheViewHoldsTheFilmStrip() {
        MimeBundle bundle = Steps.steps(trace(9), StepViewTest::bar, step -> "").bundle();
        assertTrue(bundle.data().containsKey(Widget.VIEW));
        String svg = (String) bundle.data().get("image/svg+xml");
        for (int sum : List.of(1, 3, 15, 45)) {
            assertTrue(svg.contains("<rect width=\"" + sum + "\""), svg);
        }
        assertEquals(4, bundle.text().lines().count());
    }

    @Test
    void movingTheSliderShowsAnotherStep() {
        Box view = Steps.steps(trace(9), StepViewTest::bar);
        Control<?> slider =
                (Control<?>) ((Box) view.children().get(0)).children().get(1);
        Widget place = view.children().get(1);
        assertTrue(place.toString().contains("step 1 of 9"), place.toString());
        slider.set("value", 6);
        assertTrue(place.toString().contains("step 6 of 9"), place.toString());
    }

    @Test
    void aSingleStepNeedsNoControls() {
        assertEquals(1, Steps.steps(trace(1), StepViewTest::bar).children().size());
    }

    @Test
    void whatCannotBeShownIsToldInASentence() {
        assertEquals(
                "a trace of 0 steps has nothing to show (must have >= 1); check how it was recorded",
                assertThrows(IllegalArgumentException.class, () -> view(0)).getMessage());
        assertEquals(
                "there is no step 10 in a trace of 9 (must be 1 to 9); try [1, 2, 5, 9]",
                assertThrows(IllegalArgumentException.class, () -> view(9).widget(1, 10))
                        .getMessage());
    }
}
