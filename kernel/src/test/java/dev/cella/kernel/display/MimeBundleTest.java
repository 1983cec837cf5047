package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTest {
    @Test
    void aBundleWithoutTextIsRefusedWithWhatToTry() {
        Map<String, Object> html = Map.of("text/html", "<b>x</b>");
        var refusal = assertThrows(IllegalArgumentException.class, () -> new MimeBundle(html, Map.of()));
        assertTrue(refusal.getMessage().contains("[text/html]"));
        assertTrue(refusal.getMessage().contains("MimeBundle.text"));
    }

    @Test
    void addingAFormLeavesTheOldBundleAsItIs() {
        MimeBundle text = MimeBundle.text("x");
        MimeBundle both = text.with("text/html", "<b>x</b>");
        assertEquals(Map.of("text/plain", "x"), text.data());
        assertEquals(List.of("text/plain", "text/html"), List.copyOf(both.data().keySet()));
    }

    @Test
    void laterChangesOfTheMapDoNotReachTheBundle() {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("text/plain", "x"));
        MimeBundle bundle = new MimeBundle(data, Map.of());
        data.clear();
        assertEquals("x", bundle.text());
    }

    @Test
    void metadataIsKeptByKey() {
        MimeBundle bundle = MimeBundle.text("x").withMetadata("image/png", Map.of("width", 3));
        assertEquals(Map.of("image/png", Map.of("width", 3)), bundle.metadata());
    }
}
