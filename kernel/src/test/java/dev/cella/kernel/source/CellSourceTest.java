package dev.cella.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellSourceTest {
    private final CellSource cell = new CellSource(3, "int a = 1;\n  int b = a +\r\n\tc;");

    @Test
    void positions_become_lines_and_columns() {
        assertThat(cell.span(4, 5)).isEqualTo(new CellSource.Span(cell, 1, cell.line(1), 4, 1));
        assertThat(cell.span(17, 18)).isEqualTo(new CellSource.Span(cell, 2, cell.line(2), 6, 1));
        assertThat(cell.span(27, 28)).isEqualTo(new CellSource.Span(cell, 3, cell.line(3), 1, 1));
    }

    @Test
    void a_span_ends_with_its_line() {
        assertThat(cell.span(21, 28)).isEqualTo(new CellSource.Span(cell, 2, cell.line(2), 10, 3));
    }

    @Test
    void positions_beyond_the_end_are_at_the_end() {
        assertThat(cell.span(1000, 1001).line()).isEqualTo(3);
    }

    @Test
    void a_whole_line_is_without_its_indent() {
        assertThat(cell.wholeLine(2)).isEqualTo(new CellSource.Span(cell, 2, cell.line(2), 2, 11));
        assertThat(cell.line(2)).isEqualTo("  int b = a +");
        assertThat(cell.line(9)).isEqualTo("");
    }

    @Test
    void places_are_named() {
        assertThat(cell.wholeLine(2).location()).isEqualTo("cell 3, line 2");
        assertThat(new CellSource(0, "x").wholeLine(1).location()).isEqualTo("line 1");
    }
}
