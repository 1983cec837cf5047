package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private final Renderers renderers = new Renderers();

    private record Point(int x, String name) {}

    @BeforeEach
    void addStandardRenderers() {
        StandardRenderers.addTo(renderers);
    }

    private String html(Object value) {
        return (String) renderers.render(value).data().getOrDefault("text/html", "none");
    }

    @Test
    void a_record_has_a_row_for_each_component() {
        assertThat(html(new Point(1, "a")))
                .isEqualTo("<table><thead><tr><th>component</th><th>value</th></tr></thead>"
                        + "<tbody><tr><td>x</td><td>1</td></tr><tr><td>name</td><td>a</td></tr></tbody></table>");
        assertThat(renderers.render(new Point(1, "a")).text()).isEqualTo("Point[x=1, name=a]");
    }

    @Test
    void records_in_a_collection_or_an_array_are_rows_under_their_components() {
        String expected = "<table><thead><tr><th>x</th><th>name</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></tbody></table>";
        assertThat(html(List.of(new Point(1, "a"), new Point(2, "b")))).isEqualTo(expected);
        assertThat(html(new Point[] {new Point(1, "a"), new Point(2, "b")})).isEqualTo(expected);
    }

    @Test
    void fractions_have_no_more_digits_than_anyone_reads() {
        @SuppressWarnings("ArrayRecordComponent") // shown, and never compared
        record Known(List<Double> means, double[] deviations, double share, float part, int count) {}
        String table =
                html(new Known(List.of(0.32758051023132895), new double[] {1.0 / 3, 0.5}, 1e-9 / 3, 0.1f, 1_280_000));
        assertThat(table).contains("<td>[0.327581]</td>", "<td>[0.333333, 0.5]</td>", "<td>3.33333E-10</td>");
        assertThat(table).contains("<td>0.1</td>", "<td>1280000</td>");
        assertThat(html(Map.of("k", List.of(0.5, "a")))).contains("<td>[0.5, a]</td>");
        assertThat(html(Map.of("k", Double.NaN))).contains("<td>NaN</td>");
        assertThat(html(Map.of("k", new double[60]))).contains("0.0, …]</td>");
    }

    @Test
    void a_map_has_a_row_for_each_entry() {
        assertThat(html(Map.of("k", 5))).contains("<tr><td>k</td><td>5</td></tr>");
    }

    @Test
    void rows_of_numbers_are_a_table_and_one_row_is_text() {
        assertThat(html(new int[][] {{1, 2}, {3}}))
                .isEqualTo("<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>");
        assertThat(html(new int[] {1, 2})).isEqualTo("none");
        assertThat(renderers.render(new int[] {1, 2}).text()).isEqualTo("[1, 2]");
        assertThat(html(List.of())).isEqualTo("none");
    }

    @Test
    void what_is_beyond_a_page_is_cut_and_counted() {
        String rows = html(Collections.nCopies(5000, new Point(1, "a")));
        assertThat(rows.split("<tr>", -1).length - 1).isEqualTo(Tables.MAX_ROWS + 1);
        assertThat(rows).endsWith("<p>… 5000 rows in all</p>");
        assertThat(html(new double[2][300])).contains("… 300 in all");
    }

    @Test
    void text_is_escaped_and_has_no_colors() {
        String table = html(Map.of("<b>", "a & b"));
        assertThat(table).contains("<td>&lt;b&gt;</td><td>a &amp; b</td>");
        assertThat(table).doesNotContain("style");
    }

    @Test
    void what_holds_itself_is_still_shown() {
        Map<String, Object> map = new java.util.HashMap<>();
        map.put("self", map);
        assertThat(html(map)).contains("self");
    }

    @Test
    void an_optional_is_shown_as_what_it_holds() {
        MimeBundle full = renderers.render(Optional.of(new Point(1, "a")));
        assertThat(full.text()).isEqualTo("Optional[Point[x=1, name=a]]");
        assertThat(full.data().containsKey("text/html")).isTrue();
        assertThat(renderers.render(Optional.empty())).isEqualTo(MimeBundle.text("Optional.empty"));
    }

    @Test
    void a_path_to_a_picture_shows_the_picture(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("dot.PNG"), new byte[] {1, 2, 3});
        assertThat((byte[]) renderers.render(picture).data().get("image/png")).isEqualTo(new byte[] {1, 2, 3});
        assertThat(renderers.render(Path.of("no/such.png"))).isEqualTo(MimeBundle.text("no/such.png"));
        assertThat(renderers.render(Path.of("notes.txt"))).isEqualTo(MimeBundle.text("notes.txt"));
    }

    @Test
    void an_error_in_a_renderer_is_told_and_the_text_shown() {
        renderers.add(Point.class, value -> {
            throw new Error("broken");
        });
        String text = renderers.render(new Point(1, "a")).text();
        assertThat(text).startsWith("Point[x=1, name=a]\n");
        assertThat(text).contains("renderer failed: java.lang.Error: broken");
    }

    @Test
    void sources_of_markup_are_values_with_a_text_form() {
        assertThat(Display.latex("x^2").data().get("text/latex")).isEqualTo("$$x^2$$");
        assertThat(Display.latex("$x$").data().get("text/latex")).isEqualTo("$x$");
        assertThat(Display.markdown("**b**").data().get("text/markdown")).isEqualTo("**b**");
        assertThat(Display.json(Map.of("a", 1)).text()).isEqualTo("{a=1}");
        assertThat(Display.vegaLite("{}").data().containsKey("application/vnd.vegalite.v5+json"))
                .isTrue();
    }
}
