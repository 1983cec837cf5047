package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import javax.swing.ImageIcon;
import org.junit.jupiter.api.Test;

class RenderersTest {
    private final Renderers renderers = new Renderers();

    @Test
    void withoutARendererTheTextIsShown() {
        assertEquals(MimeBundle.text("[1, 2]"), renderers.render(List.of(1, 2)));
        assertEquals(MimeBundle.text("null"), renderers.render(null));
    }

    @Test
    void theNearestTypeWins() {
        renderers.add(Object.class, value -> MimeBundle.text("object"));
        renderers.add(Collection.class, value -> MimeBundle.text("collection"));
        assertEquals("collection", renderers.render(new ArrayList<>()).text());
        renderers.add(RandomAccess.class, value -> MimeBundle.text("random access"));
        assertEquals("random access", renderers.render(new ArrayList<>()).text());
        renderers.add(ArrayList.class, value -> MimeBundle.text("array list"));
        assertEquals("array list", renderers.render(new ArrayList<>()).text());
        assertEquals("object", renderers.render("text").text());
    }

    @Test
    void aRendererThatThrowsIsReplacedByTextThatSaysSo() {
        renderers.add(String.class, value -> {
            throw new IllegalStateException("broken");
        });
        String text = renderers.render("value").text();
        assertTrue(text.startsWith("value\n"), text);
        assertTrue(text.contains("renderer failed: java.lang.IllegalStateException: broken"));
    }

    @Test
    void aRendererThatReturnsNothingIsReplacedByText() {
        renderers.add(String.class, value -> null);
        assertEquals("value", renderers.render("value").text());
    }

    @Test
    void aBundleIsShownAsItIs() {
        MimeBundle bundle = MimeBundle.text("x").with("text/html", "y");
        assertSame(bundle, renderers.render(bundle));
    }

    @Test
    void aPictureBecomesPng() {
        StandardRenderers.addTo(renderers);
        MimeBundle bundle = renderers.render(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY));
        byte[] png = (byte[]) bundle.data().get("image/png");
        assertEquals((byte) 0x89, png[0]); // the PNG signature, PNG specification section 5.2
        assertEquals('P', png[1]);
        assertTrue(bundle.text().contains("4 × 3"));
    }

    @Test
    void everyKindOfImageBecomesPng() {
        StandardRenderers.addTo(renderers);
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        Image scaled = image.getScaledInstance(8, 6, Image.SCALE_SMOOTH);
        assertEquals("picture of 8 × 6 pixels", renderers.render(scaled).text());
        assertEquals(
                "picture of 4 × 3 pixels",
                renderers.render(new ImageIcon(image)).text());
        assertTrue(renderers.render(scaled).data().containsKey("image/png"));
    }

    @Test
    void picturesInAListAreShownSideBySide() {
        StandardRenderers.addTo(renderers);
        record Chart(String name) {}
        renderers.add(
                Chart.class, chart -> MimeBundle.text("chart " + chart.name()).with("image/svg+xml", "<svg/>"));
        MimeBundle bundle = renderers.render(List.of(new Chart("a"), new Chart("<b>")));
        assertEquals("chart a\nchart <b>", bundle.text());
        String html = (String) bundle.data().get("text/html");
        assertTrue(html.contains("<img alt=\"chart &lt;b&gt;\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">"), html);
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        assertTrue(renderers.render(new BufferedImage[] {image, image}).data().containsKey("text/html"));
        MimeBundle many = renderers.render(Collections.nCopies(30, image));
        assertTrue(many.text().endsWith("\n… and 6 more"), many.text());
        assertEquals(
                Set.of(MimeBundle.TEXT),
                renderers.render(List.of(image, 1)).data().keySet());
        assertEquals(Set.of(MimeBundle.TEXT), renderers.render(List.of()).data().keySet());
    }
}
