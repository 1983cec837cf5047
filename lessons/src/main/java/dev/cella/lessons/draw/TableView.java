package dev.cella.lessons.draw;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML: names, types, the first and last rows, the size; numbers to the right, all else to the left.
 *
 * <p>It sets no colors, so it takes those of the notebook's theme.
 */
public final class TableView {
    private static final int ALL_ROWS = 20;
    private static final int FIRST_ROWS = 10;
    private static final int LAST_ROWS = 5;
    private static final int MOST_COLUMNS = 20;
    private static final int GAP = -1;

    private TableView() {}

    public static MimeBundle bundle(Table table) {
        return MimeBundle.text(table.print(ALL_ROWS).stripTrailing() + "\n" + size(table))
                .with("text/html", html(table));
    }

    private static String html(Table table) {
        List<Integer> rows = shown(table.rowCount(), ALL_ROWS, FIRST_ROWS, LAST_ROWS);
        List<Integer> columns = shown(table.columnCount(), MOST_COLUMNS, MOST_COLUMNS - LAST_ROWS - 1, LAST_ROWS);
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        columns.forEach(
                c -> cell(html, "th", table, c, c == GAP ? "…" : table.column(c).name(), ""));
        html.append("</tr><tr>");
        columns.forEach(c ->
                cell(html, "th", table, c, c == GAP ? "" : type(table.column(c)), "font-weight:normal;opacity:.65"));
        html.append("</tr></thead><tbody>");
        for (int row : rows) {
            html.append("<tr>");
            columns.forEach(c ->
                    cell(html, "td", table, c, row == GAP ? "⋮" : c == GAP ? "…" : value(table.column(c), row), ""));
            html.append("</tr>");
        }
        return html.append("</tbody></table><div style=\"opacity:.65\">")
                .append(size(table))
                .append("</div>")
                .toString();
    }

    private static void cell(StringBuilder html, String tag, Table table, int column, String words, String style) {
        boolean number = column != GAP && table.column(column) instanceof NumericColumn;
        html.append('<').append(tag).append(" style=\"text-align:").append(number ? "right" : "left");
        html.append(style.isEmpty() ? "" : ";" + style).append("\">").append(Markup.escape(words));
        html.append("</").append(tag).append('>');
    }

    /** All indices if they are few, else the first and last with a gap between. */
    private static List<Integer> shown(int count, int all, int first, int last) {
        if (count <= all) {
            return IntStream.range(0, count).boxed().toList();
        }
        List<Integer> shown = new ArrayList<>(IntStream.range(0, first).boxed().toList());
        shown.add(GAP);
        shown.addAll(IntStream.range(count - last, count).boxed().toList());
        return shown;
    }

    private static String type(Column<?> column) {
        return column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A value as the column prints it; long fractions are cut to six significant digits. */
    private static String value(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        String printed = column.getString(row);
        if (column.get(row) instanceof Double value && printed.equals(value.toString())) {
            return brief(value);
        }
        return column.get(row) instanceof Float value && printed.equals(value.toString()) ? brief(value) : printed;
    }

    private static String brief(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || (size != 0 && (size < 1e-4 || size >= 1e9))) {
            return String.format(Locale.ROOT, "%.5g", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String size(Table table) {
        return Numbers.count(table.rowCount(), "row") + " × " + Numbers.count(table.columnCount(), "column");
    }
}
