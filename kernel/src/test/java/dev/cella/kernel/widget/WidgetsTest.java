package dev.cella.kernel.widget;

import static dev.cella.kernel.widget.Widgets.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.display.MimeBundle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Widgets outside a kernel, where nobody looks at them. */
class WidgetsTest {
    @Test
    void aControlHasAValueOfItsType() {
        assertEquals(3, intSlider("n", 3, 1, 4).value());
        assertEquals(0.5, floatSlider("x", 0.5, 0, 1).value());
        assertEquals(new Range(1, 3), intRangeSlider("r", 1, 3, 0, 9).value());
        assertEquals(List.of(1, 2), dropdown("list", List.of(1, 2), List.of(3)).value());
        assertEquals("b", toggleButtons("t", "a", "b").value("b").value());
    }

    @Test
    void observersLearnOfNewValuesOnly() {
        List<Integer> seen = new ArrayList<>();
        intSlider("n", 3, 1, 4).observe(seen::add).value(4).value(4).value(1);
        assertEquals(List.of(4, 1), seen);
    }

    @Test
    void allObserversAreCalledThoughOneThrows() {
        List<Integer> seen = new ArrayList<>();
        Control<Integer> slider = intSlider("n", 3, 1, 4).observe(value -> {
            throw new IllegalStateException("told");
        });
        slider.observe(seen::add);
        assertEquals(
                "told",
                assertThrows(IllegalStateException.class, () -> slider.value(2)).getMessage());
        assertEquals(List.of(2), seen);
    }

    @Test
    void linkedControlsAreAlwaysEqual() {
        Control<Integer> a = intSlider("a", 3, 1, 9);
        Control<Integer> b = intSlider("b", 4, 1, 9);
        link(a, b);
        assertEquals(3, b.value());
        b.value(7);
        assertEquals(7, a.value());
    }

    @Test
    void aValueOutsideTheLimitsIsRefusedInASentence() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> intSlider("stride", 0, 1, 4));
        assertEquals(
                "value 0 of stride lies outside of 1 to 4, where it must be; try a value between, or other limits",
                refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> intRangeSlider("r", 3, 1, 0, 9));
        assertThrows(IllegalArgumentException.class, () -> floatSlider("x", Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> dropdown("d", "a").value("b"));
    }

    @Test
    void limitsCanBeMoved() {
        Control<Integer> slider = intSlider("n", 3, 1, 4).set("max", 9).value(8);
        assertEquals(8, slider.value());
    }

    @Test
    void aBoundThatPassesTheValueTakesItAlong() {
        List<Integer> seen = new ArrayList<>();
        Control<Integer> slider = intSlider("n", 5, 0, 10).observe(seen::add).set("max", 2);
        assertEquals(2, slider.value());
        assertEquals(1, slider.set("max", 9).set("min", 1).value(1).value());
        assertEquals(4, slider.set("min", 4).value());
        assertEquals(List.of(2, 1, 4), seen);
        assertEquals(0.5, floatSlider("x", 3, 0, 9).set("max", 0.5).value());
        assertEquals(
                new Range(4, 5), intRangeSlider("r", 1, 5, 0, 9).set("min", 4).value());
        assertEquals(
                new Range(2, 2), intRangeSlider("r", 3, 5, 0, 9).set("max", 2).value());
        assertEquals(3, play(9, 0, 9, 100).set("max", 3).value());
    }

    @Test
    void boundsThatLeaveNoValueAreRefusedInASentence() {
        Control<Integer> slider = intSlider("n", 1, 0, 2);
        assertEquals(
                "the limits of n would be 8 to 2, and min must not exceed max; try to set the other one first",
                refusal(() -> slider.set("min", 8)));
        assertEquals(
                "max of n must be a whole number, and is 2.5; try floatSlider", refusal(() -> slider.set("max", 2.5)));
        assertEquals("max of n must be a number, and is two", refusal(() -> slider.set("max", "two")));
        assertTrue(refusal(() -> floatSlider("x", 0, 0, Double.NaN)).startsWith("the limits of x"));
        assertEquals(1, slider.value());
        assertEquals(150, intSlider("far", 150, 120, 200).value());
        assertEquals(-150, intSlider("far below", -150, -200, -120).value());
    }

    @Test
    void theFirstOfNewOptionsIsTheValue() {
        List<String> seen = new ArrayList<>();
        Choice<String> list = dropdown("b", "-");
        list.observe(seen::add);
        list.set("options", List.of("p", "q"));
        assertEquals("p", list.value());
        list.value("q").set("options", new String[] {"q", "r"});
        assertEquals("q", list.value());
        list.value("r");
        list.options(Map.of("label", "s"));
        assertEquals(List.of("p", "q", "r", "s"), seen.stream().distinct().toList());
        assertEquals(List.of("label"), list.get("_options_labels"));
        assertEquals(List.of("s"), list.options());
        assertNull(list.options(List.of()).value());
        assertEquals(2, toggleButtons("t", 1).options(List.of(2, 3)).value());
    }

    @Test
    void whatIsNoOptionIsRefusedInASentence() {
        assertEquals(
                "option 2 of b is null, and options must be values; try a text such as \"none\"",
                refusal(() -> dropdown("b", "x", null)));
        assertTrue(refusal(() -> dropdown("b", (Object[]) null)).startsWith("b has no options"));
        assertTrue(refusal(() -> dropdown("b", "x").set("options", 3)).startsWith("options of b must be a list"));
        assertTrue(refusal(() -> dropdown("b", "x").set("value", null)).startsWith("null is none of the options"));
        assertTrue(refusal(() -> intSlider("n", 1, 0, 2).set("options", List.of(1)))
                .startsWith("IntSlider has no attribute options"));
    }

    @Test
    void numbersOfTwoTypesCanBeLinked() {
        Control<Double> exact = floatSlider("x", 2.7, 0, 9);
        Control<Integer> whole = intSlider("n", 0, 0, 9);
        link(exact, whole);
        assertEquals(2, whole.value());
        assertEquals(2.7, exact.value());
        whole.value(5);
        assertEquals(5.0, exact.value());
        exact.value(3.9);
        assertEquals(3, whole.value());
        assertEquals(3.9, exact.value());
        Choice<Integer> chosen = dropdown("c", 3, 5);
        link(whole, chosen);
        chosen.value(5);
        assertEquals(5, whole.value());
        assertEquals(
                "link joins controls whose values are alike, and t has the value a where n has 5;"
                        + " try observe, and set the value there",
                refusal(() -> link(textWidget("t", "a"), whole)));
    }

    private static String refusal(Executable code) {
        return assertThrows(IllegalArgumentException.class, code).getMessage();
    }

    @Test
    void layoutsAndStylesTakeTheNamesOfCss() {
        Widget slider = intSlider("n", 3, 1, 4).layout("max-width", "9em").style("handle_color", "red");
        assertEquals("9em", ((Widget) slider.get("layout")).get("max_width"));
        assertEquals("red", ((Widget) slider.get("style")).get("handle_color"));
        assertThrows(IllegalArgumentException.class, () -> slider.layout("wide", "1em"));
        assertThrows(IllegalArgumentException.class, () -> vbox().style("handle_color", "red"));
    }

    @Test
    void theStaticFormOfABoxIsThatOfItsOnlyPictureWithAllTexts() {
        MimeBundle bundle = hbox(intSlider("n", 3, 1, 4), imageWidget(new byte[] {1}, "png"))
                .bundle();
        assertEquals("n = 3\nimage (png)", bundle.text());
        assertTrue(bundle.data().containsKey("image/png"));
        assertTrue(bundle.data().containsKey(Widget.VIEW));
        assertFalse(bundle.data().containsKey("text/html"));
    }

    @Test
    void severalPicturesAreOnePage() {
        MimeBundle still = vbox(htmlWidget("<b>a</b>"), labelWidget("1 < 2"), imageWidget(new byte[] {1}, "png"))
                .still();
        String page = (String) still.data().get("text/html");
        assertTrue(page.contains("<b>a</b>"), page);
        assertTrue(page.contains("1 &lt; 2"), page);
        assertTrue(page.contains("<img alt=\"image (png)\" src=\"data:image/png;base64,AQ==\">"), page);
    }

    @Test
    void aBoxMayHaveAStaticFormOfItsOwn() {
        Box box = hbox(labelWidget("moving"));
        assertEquals(box, box.still(MimeBundle.text("all steps").with("image/svg+xml", "<svg/>")));
        MimeBundle bundle = vbox(box, labelWidget("below")).bundle();
        assertEquals("all steps\nbelow", bundle.text());
        assertEquals("<svg/>", bundle.data().get("image/svg+xml"));
    }

    @Test
    void interactiveComputesNowAndAtEachMove() throws Exception {
        Control<Integer> stride = intSlider("stride", 1, 1, 4);
        Control<String> padding = dropdown("padding", "valid", "same");
        Interactive both = interactive(stride, padding, (s, p) -> p + " by " + s);
        assertEquals("stride = 1\npadding = valid\nvalid by 1", both.toString());
    }

    @Test
    void interactiveMayAskItsControlsItself() throws Exception {
        Control<Integer> stride = intSlider("stride", 1, 1, 4);
        Control<List<UploadedFile>> file = fileUpload("your picture", ".png");
        Interactive both = interactive(
                List.of(stride, file),
                () -> stride.value() + " and " + file.value().size());
        assertEquals("stride = 1\n1 and 0", both.toString());
        file.value(List.of(new UploadedFile("a.png", "image/png", Instant.EPOCH, new byte[] {1})));
        assertTrue(both.toString().endsWith("1 and 1"), both.toString());
    }

    @Test
    void aBoxGivesItsPlaceForOutputToChildrenThatComeLater() {
        Control<Integer> late = intSlider("late", 1, 1, 4);
        Box box = vbox();
        Widget view = box.view();
        box.set("children", List.of(late));
        assertEquals(((Box) view).children().get(1), late.place());
    }

    @Test
    void aButtonDoesAllThatAClickDoes() throws Exception {
        List<String> done = new ArrayList<>();
        button("go", b -> done.add("one")).onClick(b -> done.add("two")).click();
        assertEquals(List.of("one", "two"), done);
    }
}
