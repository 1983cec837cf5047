package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void markup_characters_become_entities() {
        assertThat(Markup.escape("a < b & \"c\" > 'd'")).isEqualTo("a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    }

    @Test
    void characters_that_xml_forbids_are_replaced() {
        assertThat(Markup.escape("a\u0000b \uD83E\uDEC1 \uD83E")).isEqualTo("a\uFFFDb \uD83E\uDEC1 \uFFFD");
    }
}
