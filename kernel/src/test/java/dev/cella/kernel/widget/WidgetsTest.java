package dev.cella.kernel.widget;

import static dev.cella.kernel.widget.Widgets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.kernel.display.MimeBundle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Widgets outside a kernel, where nobody looks at them. */
class WidgetsTest {
    @Test
    void a_control_has_a_value_of_its_type() {
        assertThat(intSlider("n", 3, 1, 4).value()).isEqualTo(3);
        assertThat(floatSlider("x", 0.5, 0, 1).value()).isEqualTo(0.5);
        assertThat(intRangeSlider("r", 1, 3, 0, 9).value()).isEqualTo(new Range(1, 3));
        assertThat(dropdown("list", List.of(1, 2), List.of(3)).value()).isEqualTo(List.of(1, 2));
        assertThat(toggleButtons("t", "a", "b").value("b").value()).isEqualTo("b");
    }

    @Test
    void observers_learn_of_new_values_only() {
        List<Integer> seen = new ArrayList<>();
        intSlider("n", 3, 1, 4).observe(seen::add).value(4).value(4).value(1);
        assertThat(seen).isEqualTo(List.of(4, 1));
    }

    @Test
    void all_observers_are_called_though_one_throws() {
        List<Integer> seen = new ArrayList<>();
        Control<Integer> slider = intSlider("n", 3, 1, 4).observe(value -> {
            throw new IllegalStateException("told");
        });
        slider.observe(seen::add);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> slider.value(2))
                .withMessage("told");
        assertThat(seen).isEqualTo(List.of(2));
    }

    @Test
    void linked_controls_are_always_equal() {
        Control<Integer> a = intSlider("a", 3, 1, 9);
        Control<Integer> b = intSlider("b", 4, 1, 9);
        link(a, b);
        assertThat(b.value()).isEqualTo(3);
        b.value(7);
        assertThat(a.value()).isEqualTo(7);
    }

    @Test
    void a_value_outside_the_limits_is_refused_in_a_sentence() {
        IllegalArgumentException refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> intSlider("stride", 0, 1, 4))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo("value 0 of stride lies outside of 1 to 4, where it must be; try a value between, or other"
                        + " limits");
        assertThatIllegalArgumentException().isThrownBy(() -> intRangeSlider("r", 3, 1, 0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> floatSlider("x", Double.NaN, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> dropdown("d", "a").value("b"));
    }

    @Test
    void limits_can_be_moved() {
        Control<Integer> slider = intSlider("n", 3, 1, 4).set("max", 9).value(8);
        assertThat(slider.value()).isEqualTo(8);
    }

    @Test
    void a_bound_that_passes_the_value_takes_it_along() {
        List<Integer> seen = new ArrayList<>();
        Control<Integer> slider = intSlider("n", 5, 0, 10).observe(seen::add).set("max", 2);
        assertThat(slider.value()).isEqualTo(2);
        assertThat(slider.set("max", 9).set("min", 1).value(1).value()).isEqualTo(1);
        assertThat(slider.set("min", 4).value()).isEqualTo(4);
        assertThat(seen).isEqualTo(List.of(2, 1, 4));
        assertThat(floatSlider("x", 3, 0, 9).set("max", 0.5).value()).isEqualTo(0.5);
        assertThat(intRangeSlider("r", 1, 5, 0, 9).set("min", 4).value()).isEqualTo(new Range(4, 5));
        assertThat(intRangeSlider("r", 3, 5, 0, 9).set("max", 2).value()).isEqualTo(new Range(2, 2));
        assertThat(play(9, 0, 9, 100).set("max", 3).value()).isEqualTo(3);
    }

    @Test
    void bounds_that_leave_no_value_are_refused_in_a_sentence() {
        Control<Integer> slider = intSlider("n", 1, 0, 2);
        assertThat(refusal(() -> slider.set("min", 8)))
                .isEqualTo(
                        "the limits of n would be 8 to 2, and min must not exceed max; try to set the other one first");
        assertThat(refusal(() -> slider.set("max", 2.5)))
                .isEqualTo("max of n must be a whole number, and is 2.5; try floatSlider");
        assertThat(refusal(() -> slider.set("max", "two"))).isEqualTo("max of n must be a number, and is two");
        assertThat(refusal(() -> floatSlider("x", 0, 0, Double.NaN))).startsWith("the limits of x");
        assertThat(slider.value()).isEqualTo(1);
        assertThat(intSlider("far", 150, 120, 200).value()).isEqualTo(150);
        assertThat(intSlider("far below", -150, -200, -120).value()).isEqualTo(-150);
    }

    @Test
    void the_first_of_new_options_is_the_value() {
        List<String> seen = new ArrayList<>();
        Choice<String> list = dropdown("b", "-");
        list.observe(seen::add);
        list.set("options", List.of("p", "q"));
        assertThat(list.value()).isEqualTo("p");
        list.value("q").set("options", new String[] {"q", "r"});
        assertThat(list.value()).isEqualTo("q");
        list.value("r");
        list.options(Map.of("label", "s"));
        assertThat(seen).isEqualTo(List.of("p", "q", "r", "s"));
        assertThat(list.get("_options_labels")).isEqualTo(List.of("label"));
        assertThat(list.options()).isEqualTo(List.of("s"));
        assertThat(list.options(List.of()).value()).isNull();
        assertThat(toggleButtons("t", 1).options(List.of(2, 3)).value()).isEqualTo(2);
    }

    @Test
    void what_is_no_option_is_refused_in_a_sentence() {
        assertThat(refusal(() -> dropdown("b", "x", null)))
                .isEqualTo("option 2 of b is null, and options must be values; try a text such as \"none\"");
        assertThat(refusal(() -> dropdown("b", (Object[]) null))).startsWith("b has no options");
        assertThat(refusal(() -> dropdown("b", "x").set("options", 3))).startsWith("options of b must be a list");
        assertThat(refusal(() -> dropdown("b", "x").set("value", null))).startsWith("null is none of the options");
        assertThat(refusal(() -> intSlider("n", 1, 0, 2).set("options", List.of(1))))
                .startsWith("IntSlider has no attribute options");
    }

    @Test
    void numbers_of_two_types_can_be_linked() {
        Control<Double> exact = floatSlider("x", 2.7, 0, 9);
        Control<Integer> whole = intSlider("n", 0, 0, 9);
        link(exact, whole);
        assertThat(whole.value()).isEqualTo(2);
        assertThat(exact.value()).isEqualTo(2.7);
        whole.value(5);
        assertThat(exact.value()).isEqualTo(5.0);
        exact.value(3.9);
        assertThat(whole.value()).isEqualTo(3);
        assertThat(exact.value()).isEqualTo(3.9);
        Choice<Integer> chosen = dropdown("c", 3, 5);
        link(whole, chosen);
        chosen.value(5);
        assertThat(whole.value()).isEqualTo(5);
        assertThat(refusal(() -> link(textWidget("t", "a"), whole)))
                .isEqualTo("link joins controls whose values are alike, and t has the value a where n has 5;"
                        + " try observe, and set the value there");
    }

    private static String refusal(ThrowingCallable code) {
        return assertThatIllegalArgumentException().isThrownBy(code).actual().getMessage();
    }

    @Test
    void layouts_and_styles_take_the_names_of_css() {
        Widget slider = intSlider("n", 3, 1, 4).layout("max-width", "9em").style("handle_color", "red");
        assertThat(((Widget) slider.get("layout")).get("max_width")).isEqualTo("9em");
        assertThat(((Widget) slider.get("style")).get("handle_color")).isEqualTo("red");
        assertThatIllegalArgumentException().isThrownBy(() -> slider.layout("wide", "1em"));
        assertThatIllegalArgumentException().isThrownBy(() -> vbox().style("handle_color", "red"));
    }

    @Test
    void the_static_form_of_a_box_is_that_of_its_only_picture_with_all_texts() {
        MimeBundle bundle = hbox(intSlider("n", 3, 1, 4), imageWidget(new byte[] {1}, "png"))
                .bundle();
        assertThat(bundle.text()).isEqualTo("n = 3\nimage (png)");
        assertThat(bundle.data().containsKey("image/png")).isTrue();
        assertThat(bundle.data().containsKey(Widget.VIEW)).isTrue();
        assertThat(bundle.data().containsKey("text/html")).isFalse();
    }

    @Test
    void several_pictures_are_one_page() {
        MimeBundle still = vbox(htmlWidget("<b>a</b>"), labelWidget("1 < 2"), imageWidget(new byte[] {1}, "png"))
                .still();
        String page = (String) still.data().get("text/html");
        assertThat(page).contains("<b>a</b>");
        assertThat(page).contains("1 &lt; 2");
        assertThat(page).contains("<img alt=\"image (png)\" src=\"data:image/png;base64,AQ==\">");
    }

    @Test
    void a_box_may_have_a_static_form_of_its_own() {
        Box box = hbox(labelWidget("moving"));
        assertThat(box.still(MimeBundle.text("all steps").with("image/svg+xml", "<svg/>")))
                .isEqualTo(box);
        MimeBundle bundle = vbox(box, labelWidget("below")).bundle();
        assertThat(bundle.text()).isEqualTo("all steps\nbelow");
        assertThat(bundle.data().get("image/svg+xml")).isEqualTo("<svg/>");
    }

    @Test
    void interactive_computes_now_and_at_each_move() throws Exception {
        Control<Integer> stride = intSlider("stride", 1, 1, 4);
        Control<String> padding = dropdown("padding", "valid", "same");
        Interactive both = interactive(stride, padding, (s, p) -> p + " by " + s);
        assertThat(both.toString()).isEqualTo("stride = 1\npadding = valid\nvalid by 1");
    }

    @Test
    void interactive_may_ask_its_controls_itself() throws Exception {
        Control<Integer> stride = intSlider("stride", 1, 1, 4);
        Control<List<UploadedFile>> file = fileUpload("your picture", ".png");
        Interactive both = interactive(
                List.of(stride, file),
                () -> stride.value() + " and " + file.value().size());
        assertThat(both.toString()).isEqualTo("stride = 1\n1 and 0");
        file.value(List.of(new UploadedFile("a.png", "image/png", Instant.EPOCH, new byte[] {1})));
        assertThat(both.toString()).endsWith("1 and 1");
    }

    @Test
    void a_box_gives_its_place_for_output_to_children_that_come_later() {
        Control<Integer> late = intSlider("late", 1, 1, 4);
        Box box = vbox();
        Widget view = box.view();
        box.set("children", List.of(late));
        assertThat(late.place()).isEqualTo(((Box) view).children().get(1));
    }

    @Test
    void a_move_that_changes_several_controls_leaves_one_result() throws Exception {
        Control<Integer> size = intSlider("size", 9, 1, 9);
        Control<Integer> row = intSlider("row", 8, 0, 8);
        size.observe(value -> row.set("max", value - 1));
        Interactive both = interactive(List.of(size, row), () -> size.value() + "/" + row.value());
        size.value(4);
        assertThat(both.toString()).isEqualTo("size = 4\nrow = 3\n4/3");
    }

    @Test
    void controls_in_boxes_of_ones_own_stand_above_the_result() throws Exception {
        Control<Integer> stride = intSlider("stride", 1, 1, 4);
        Interactive view = interactive(List.of(hbox(stride)), List.of(stride), stride::value);
        stride.value(3);
        assertThat(view.toString()).isEqualTo("stride = 3\n3");
    }

    @Test
    void every_control_has_a_tooltip() {
        for (Widget control : List.of(
                intSlider("n", 3, 1, 4),
                floatSlider("x", 0.5, 0, 1),
                intRangeSlider("r", 1, 3, 0, 9),
                dropdown("list", 1, 2),
                toggleButtons("t", "a", "b"),
                checkbox("c", true),
                textWidget("name", ""),
                fileUpload("your own image", ""),
                play(1, 1, 9, 100))) {
            assertThat((String) control.get("tooltip")).as(control.toString()).isNotBlank();
        }
        assertThat(intSlider("n", 3, 1, 4).set("tooltip", "pixels").get("tooltip"))
                .isEqualTo("pixels");
    }

    @Test
    void a_view_says_when_its_kernel_is_busy_or_gone_and_gets_no_scroll_bar() throws Exception {
        Interactive view = interactive(intSlider("n", 3, 1, 4), n -> n);
        for (Box box : List.of(view, (Box) intSlider("n", 3, 1, 4).view(), (Box) hbox().view())) {
            Widget status = box.children().get(box.children().size() - 1);
            assertThat((String) status.get("value")).contains("the kernel is busy", "lost its kernel");
            assertThat(box.get("_dom_classes")).isEqualTo(List.of("cella-view"));
            assertThat(((Widget) box.get("layout")).get("overflow")).isEqualTo("visible");
            assertThat(box.bundle().text()).doesNotContain("kernel");
            assertThat(box.bundle().data()).doesNotContainKey("text/html");
        }
    }

    @Test
    void a_button_does_all_that_a_click_does() throws Exception {
        List<String> done = new ArrayList<>();
        button("go", b -> done.add("one")).onClick(b -> done.add("two")).click();
        assertThat(done).isEqualTo(List.of("one", "two"));
    }
}
