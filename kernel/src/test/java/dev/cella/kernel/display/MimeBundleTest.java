package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTest {
    @Test
    void a_bundle_without_text_is_refused_with_what_to_try() {
        Map<String, Object> html = Map.of("text/html", "<b>x</b>");
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> new MimeBundle(html, Map.of()))
                .actual();
        assertThat(refusal.getMessage()).contains("[text/html]");
        assertThat(refusal.getMessage()).contains("MimeBundle.text");
    }

    @Test
    void adding_a_form_leaves_the_old_bundle_as_it_is() {
        MimeBundle text = MimeBundle.text("x");
        MimeBundle both = text.with("text/html", "<b>x</b>");
        assertThat(text.data()).isEqualTo(Map.of("text/plain", "x"));
        assertThat(List.copyOf(both.data().keySet())).isEqualTo(List.of("text/plain", "text/html"));
    }

    @Test
    void later_changes_of_the_map_do_not_reach_the_bundle() {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("text/plain", "x"));
        MimeBundle bundle = new MimeBundle(data, Map.of());
        data.clear();
        assertThat(bundle.text()).isEqualTo("x");
    }

    @Test
    void metadata_is_kept_by_key() {
        MimeBundle bundle = MimeBundle.text("x").withMetadata("image/png", Map.of("width", 3));
        assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 3)));
    }
}
