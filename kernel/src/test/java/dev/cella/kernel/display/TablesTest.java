package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aRecordHasARowForEachComponent() {
        assertEquals(
                "<table><thead><tr><th>component</th><th>value</th></tr></thead>"
                        + "<tbody><tr><td>x</td><td>1</td></tr><tr><td>name</td><td>a</td></tr></tbody></table>",
                html(new Point(1, "a")));
        assertEquals("Point[x=1, name=a]", renderers.render(new Point(1, "a")).text());
    }

    @Test
    void recordsInACollectionOrAnArrayAreRowsUnderTheirComponents() {
        String expected = "<table><thead><tr><th>x</th><th>name</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></tbody></table>";
        assertEquals(expected, html(List.of(new Point(1, "a"), new Point(2, "b"))));
        assertEquals(expected, html(new Point[] {new Point(1, "a"), new Point(2, "b")}));
    }

    @Test
    void aMapHasARowForEachEntry() {
        assertTrue(html(Map.of("k", 5)).contains("<tr><td>k</td><td>5</td></tr>"));
    }

    @Test
    void rowsOfNumbersAreATableAndOneRowIsText() {
        assertEquals(
                "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>",
                html(new int[][] {{1, 2}, {3}}));
        assertEquals("none", html(new int[] {1, 2}));
        assertEquals("[1, 2]", renderers.render(new int[] {1, 2}).text());
        assertEquals("none", html(List.of()));
    }

    @Test
    void whatIsBeyondAPageIsCutAndCounted() {
        String rows = html(Collections.nCopies(5000, new Point(1, "a")));
        assertEquals(Tables.MAX_ROWS + 1, rows.split("<tr>", -1).length - 1);
        assertTrue(rows.endsWith("<p>… 5000 rows in all</p>"));
        assertTrue(html(new double[2][300]).contains("… 300 in all"));
    }

    @Test
    void textIsEscapedAndHasNoColors() {
        String table = html(Map.of("<b>", "a & b"));
        assertTrue(table.contains("<td>&lt;b&gt;</td><td>a &amp; b</td>"));
        assertFalse(table.contains("style"));
    }

    @Test
    void whatHoldsItselfIsStillShown() {
        Map<String, Object> map = new java.util.HashMap<>();
        map.put("self", map);
        assertTrue(html(map).contains("self"));
    }

    @Test
    void anOptionalIsShownAsWhatItHolds() {
        MimeBundle full = renderers.render(Optional.of(new Point(1, "a")));
        assertEquals("Optional[Point[x=1, name=a]]", full.text());
        assertTrue(full.data().containsKey("text/html"));
        assertEquals(MimeBundle.text("Optional.empty"), renderers.render(Optional.empty()));
    }

    @Test
    void aPathToAPictureShowsThePicture(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("dot.PNG"), new byte[] {1, 2, 3});
        assertArrayEquals(
                new byte[] {1, 2, 3}, (byte[]) renderers.render(picture).data().get("image/png"));
        assertEquals(MimeBundle.text("no/such.png"), renderers.render(Path.of("no/such.png")));
        assertEquals(MimeBundle.text("notes.txt"), renderers.render(Path.of("notes.txt")));
    }

    @Test
    void anErrorInARendererIsToldAndTheTextShown() {
        renderers.add(Point.class, value -> {
            throw new Error("broken");
        });
        String text = renderers.render(new Point(1, "a")).text();
        assertTrue(text.startsWith("Point[x=1, name=a]\n"));
        assertTrue(text.contains("renderer failed: java.lang.Error: broken"));
    }

    @Test
    void sourcesOfMarkupAreValuesWithATextForm() {
        assertEquals("$$x^2$$", Display.latex("x^2").data().get("text/latex"));
        assertEquals("$x$", Display.latex("$x$").data().get("text/latex"));
        assertEquals("**b**", Display.markdown("**b**").data().get("text/markdown"));
        assertEquals("{a=1}", Display.json(Map.of("a", 1)).text());
        assertTrue(Display.vegaLite("{}").data().containsKey("application/vnd.vegalite.v5+json"));
    }
}
