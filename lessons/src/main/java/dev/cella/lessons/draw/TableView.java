package dev.cella.lessons.draw;

import dev.cella.kernel.display.Markup;
import dev.cella.kernel.display.MimeBundle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML: names, and the values, numbers to the right and all else to the left. Of a long table the first and last
 * rows are shown, and how many there are.
 *
 * <p>It sets no colors, so it takes those of the notebook's theme.
 */
public final class TableView {
    private static final int ALL_ROWS = 20;
    private static final int FIRST_ROWS = 10;
    private static final int LAST_ROWS = 5;
    private static final int MOST_COLUMNS = 20;
    private static final int GAP = -1;
    private static final String YEAR = "year";

    /** A number that its column writes without a format of its own. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}(\\.0)?");

    private TableView() {}

    public static MimeBundle bundle(Table table) {
        String text = table.print(ALL_ROWS).stripTrailing();
        return MimeBundle.text(isWhole(table) ? text : text + "\n" + size(table))
                .with("text/html", html(table));
    }

    private static String html(Table table) {
        List<Integer> rows = shown(table.rowCount(), ALL_ROWS, FIRST_ROWS, LAST_ROWS);
        List<Integer> columns = shown(table.columnCount(), MOST_COLUMNS, MOST_COLUMNS - LAST_ROWS - 1, LAST_ROWS);
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        columns.forEach(
                c -> cell(html, "th", table, c, c == GAP ? "…" : table.column(c).name()));
        html.append("</tr></thead><tbody>");
        for (int row : rows) {
            html.append("<tr>");
            columns.forEach(
                    c -> cell(html, "td", table, c, row == GAP ? "⋮" : c == GAP ? "…" : value(table.column(c), row)));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        return isWhole(table)
                ? html.toString()
                : html.append("<div style=\"opacity:.65\">")
                        .append(size(table))
                        .append("</div>")
                        .toString();
    }

    /** Returns whether all rows and columns are shown, so that their number need not be said. */
    private static boolean isWhole(Table table) {
        return table.rowCount() <= ALL_ROWS && table.columnCount() <= MOST_COLUMNS;
    }

    private static void cell(StringBuilder html, String tag, Table table, int column, String words) {
        boolean number = column != GAP && table.column(column) instanceof NumericColumn;
        html.append('<').append(tag).append(" style=\"text-align:").append(number ? "right" : "left");
        html.append("\">").append(Markup.escape(words));
        html.append("</").append(tag).append('>');
    }

    /** Returns all indices if they are few, else the first and last with a gap between. */
    private static List<Integer> shown(int count, int all, int first, int last) {
        if (count <= all) {
            return IntStream.range(0, count).boxed().toList();
        }
        List<Integer> shown = new ArrayList<>(IntStream.range(0, first).boxed().toList());
        shown.add(GAP);
        shown.addAll(IntStream.range(count - last, count).boxed().toList());
        return shown;
    }

    /**
     * Writes a value as the column prints it; whole numbers in groups of three unless they are years, long fractions with six
     * significant digits.
     */
    private static String value(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        String printed = column.getString(row);
        Object plain = column.get(row);
        if (column.name().equals(YEAR)) {
            return printed;
        }
        if (plain instanceof Number number && WHOLE.matcher(printed).matches()) {
            return String.format(Locale.ROOT, "%,d", number.longValue());
        }
        if (plain instanceof Double value && printed.equals(value.toString())) {
            return brief(value);
        }
        return plain instanceof Float value && printed.equals(value.toString()) ? brief(value) : printed;
    }

    private static String brief(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || (size != 0 && (size < 1e-4 || size >= 1e9))) {
            return String.format(Locale.ROOT, "%.5g", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0 ? "0" : grouped(rounded.stripTrailingZeros());
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    private static String size(Table table) {
        String rows = Numbers.grouped(table.rowCount()) + (table.rowCount() == 1 ? " row" : " rows");
        return rows + " × " + Numbers.count(table.columnCount(), "column");
    }
}
