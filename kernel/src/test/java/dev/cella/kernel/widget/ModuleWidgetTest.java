package dev.cella.kernel.widget;

import static dev.cella.kernel.widget.Widgets.moduleWidget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.kernel.display.MimeBundle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A view drawn by a module, outside a kernel. */
class ModuleWidgetTest {
    private static final String MODULE =
            "export default { render({ model, el }) { el.textContent = \"</script>\\n\"; } };";

    private static ModuleWidget widget(Map<String, ?> state) {
        return moduleWidget(MODULE, ".a {}", state);
    }

    @Test
    void numbers_of_an_array_become_bytes_also_inside_of_maps_and_lists() {
        ModuleWidget view =
                widget(Map.of("pixels", new float[] {0.5f, -2}, "layers", List.of(Map.of("sizes", new int[] {3}))));
        assertThat((byte[]) view.get("pixels"))
                .isEqualTo(ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(0.5f)
                        .putFloat(-2)
                        .array());
        assertThat(view.get("layers").toString()).contains("sizes=[B");
        view.set("pixels", new double[] {1});
        assertThat((byte[]) view.get("pixels")).containsExactly(0, 0, 0, 0, 0, 0, (byte) 0xf0, 0x3f);
    }

    @Test
    void observers_hear_of_new_values() {
        ModuleWidget view = widget(Map.of("row", 1));
        List<Object> heard = new ArrayList<>();
        view.observe("row", change -> heard.add(change.newValue()));
        view.set("row", 2).set("row", 2).set("row", Map.of("a", 1));
        assertThat(heard).isEqualTo(List.of(2L, Map.of("a", 1L)));
    }

    @Test
    void an_attribute_that_the_first_state_lacks_is_refused_and_so_is_a_name_that_is_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> widget(Map.of("row", 1)).set("column", 1))
                .withMessageContaining("Any has no attribute column")
                .withMessageEndingWith("it has _dom_classes, layout, tabbable, tooltip, row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> widget(Map.of("layout", 1)))
                .withMessageContaining("the attribute layout of a module is taken");
        assertThatIllegalArgumentException().isThrownBy(() -> widget(Map.of("_esm", "")));
    }

    @Test
    void views_of_one_module_share_a_style_sheet_and_those_of_another_do_not() {
        assertThat(widget(Map.of()).get("_anywidget_id"))
                .isEqualTo(widget(Map.of("a", 1)).get("_anywidget_id"));
        assertThat(widget(Map.of()).get("_anywidget_id"))
                .isNotEqualTo(moduleWidget(MODULE, ".b {}", Map.of()).get("_anywidget_id"));
    }

    @Test
    void the_static_form_says_what_to_do_until_it_is_given() {
        assertThat(widget(Map.of()).still().text()).isEqualTo("a view drawn by a module; run the cell to see it");
        assertThat(widget(Map.of()).still(MimeBundle.text("two by two")).toString())
                .isEqualTo("two by two");
    }

    @Test
    void only_a_view_that_java_listens_to_needs_its_kernel() {
        assertThat(widget(Map.of("row", 1)).needsKernel()).isFalse();
        assertThat(widget(Map.of("row", 1)).onMessage(message -> {}).needsKernel())
                .isTrue();
        ModuleWidget observed = widget(Map.of("row", 1));
        observed.observe("row", change -> {});
        assertThat(observed.needsKernel()).isTrue();
    }
}
