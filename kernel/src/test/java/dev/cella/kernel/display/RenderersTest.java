package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

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
    void without_a_renderer_the_text_is_shown() {
        assertThat(renderers.render(List.of(1, 2))).isEqualTo(MimeBundle.text("[1, 2]"));
        assertThat(renderers.render(null)).isEqualTo(MimeBundle.text("null"));
    }

    @Test
    void the_nearest_type_wins() {
        renderers.add(Object.class, value -> MimeBundle.text("object"));
        renderers.add(Collection.class, value -> MimeBundle.text("collection"));
        assertThat(renderers.render(new ArrayList<>()).text()).isEqualTo("collection");
        renderers.add(RandomAccess.class, value -> MimeBundle.text("random access"));
        assertThat(renderers.render(new ArrayList<>()).text()).isEqualTo("random access");
        renderers.add(ArrayList.class, value -> MimeBundle.text("array list"));
        assertThat(renderers.render(new ArrayList<>()).text()).isEqualTo("array list");
        assertThat(renderers.render("text").text()).isEqualTo("object");
    }

    @Test
    void a_renderer_that_throws_is_replaced_by_text_that_says_so() {
        renderers.add(String.class, value -> {
            throw new IllegalStateException("broken");
        });
        String text = renderers.render("value").text();
        assertThat(text).startsWith("value\n");
        assertThat(text).contains("renderer failed: java.lang.IllegalStateException: broken");
    }

    @Test
    void a_renderer_that_returns_nothing_is_replaced_by_text() {
        renderers.add(String.class, value -> null);
        assertThat(renderers.render("value").text()).isEqualTo("value");
    }

    @Test
    void a_bundle_is_shown_as_it_is() {
        MimeBundle bundle = MimeBundle.text("x").with("text/html", "y");
        assertThat(renderers.render(bundle)).isSameAs(bundle);
    }

    @Test
    void a_picture_becomes_png() {
        StandardRenderers.addTo(renderers);
        MimeBundle bundle = renderers.render(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY));
        byte[] png = (byte[]) bundle.data().get("image/png");
        assertThat(png[0]).isEqualTo((byte) 0x89); // the PNG signature, PNG specification section 5.2
        assertThat(png[1]).isEqualTo((byte) 'P');
        assertThat(bundle.text()).contains("4 × 3");
    }

    @Test
    void every_kind_of_image_becomes_png() {
        StandardRenderers.addTo(renderers);
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        Image scaled = image.getScaledInstance(8, 6, Image.SCALE_SMOOTH);
        assertThat(renderers.render(scaled).text()).isEqualTo("image of 8 × 6 pixels");
        assertThat(renderers.render(new ImageIcon(image)).text()).isEqualTo("image of 4 × 3 pixels");
        assertThat(renderers.render(scaled).data().containsKey("image/png")).isTrue();
    }

    @Test
    void pictures_in_a_list_are_shown_side_by_side() {
        StandardRenderers.addTo(renderers);
        record Chart(String name) {}
        renderers.add(
                Chart.class, chart -> MimeBundle.text("chart " + chart.name()).with("image/svg+xml", "<svg/>"));
        MimeBundle bundle = renderers.render(List.of(new Chart("a"), new Chart("<b>")));
        assertThat(bundle.text()).isEqualTo("chart a\nchart <b>");
        String html = (String) bundle.data().get("text/html");
        assertThat(html).contains("<img alt=\"chart &lt;b&gt;\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">");
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        assertThat(renderers.render(new BufferedImage[] {image, image}).data().containsKey("text/html"))
                .isTrue();
        MimeBundle many = renderers.render(Collections.nCopies(30, image));
        assertThat(many.text()).endsWith("\n… and 6 more");
        assertThat(renderers.render(List.of(image, 1)).data().keySet()).isEqualTo(Set.of(MimeBundle.TEXT));
        assertThat(renderers.render(List.of()).data().keySet()).isEqualTo(Set.of(MimeBundle.TEXT));
    }
}
