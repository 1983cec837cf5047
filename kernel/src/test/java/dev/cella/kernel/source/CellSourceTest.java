package dev.cella.kernel.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellSourceTest {
    private final CellSource cell = new CellSource(3, "int a = 1;\n  int b = a +\r\n\tc;");

    @Test
    void positionsBecomeLinesAndColumns() {
        assertEquals(new CellSource.Span(cell, 1, cell.line(1), 4, 1), cell.span(4, 5));
        assertEquals(new CellSource.Span(cell, 2, cell.line(2), 6, 1), cell.span(17, 18));
        assertEquals(new CellSource.Span(cell, 3, cell.line(3), 1, 1), cell.span(27, 28));
    }

    @Test
    void aSpanEndsWithItsLine() {
        assertEquals(new CellSource.Span(cell, 2, cell.line(2), 10, 3), cell.span(21, 28));
    }

    @Test
    void positionsBeyondTheEndAreAtTheEnd() {
        assertEquals(3, cell.span(1000, 1001).line());
    }

    @Test
    void aWholeLineIsWithoutItsIndent() {
        assertEquals(new CellSource.Span(cell, 2, cell.line(2), 2, 11), cell.wholeLine(2));
        assertEquals("  int b = a +", cell.line(2));
        assertEquals("", cell.line(9));
    }

    @Test
    void placesAreNamed() {
        assertEquals("cell 3, line 2", cell.wholeLine(2).location());
        assertEquals("line 1", new CellSource(0, "x").wholeLine(1).location());
    }
}
