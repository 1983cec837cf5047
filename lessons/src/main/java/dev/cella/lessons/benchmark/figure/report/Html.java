package dev.cella.lessons.benchmark.figure.report;

import dev.cella.kernel.display.Markup;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes the elements of a page one after the other; words are escaped. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Begins a section with a heading. */
    Html section(String heading) {
        page.append("<h2>").append(Markup.escape(heading)).append("</h2>\n");
        return this;
    }

    Html paragraph(String words) {
        page.append("<p>").append(Markup.escape(words)).append("</p>\n");
        return this;
    }

    /** Writes paragraphs, which an empty line separates. */
    Html paragraphs(String words) {
        Arrays.stream(words.strip().split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .forEach(this::paragraph);
        return this;
    }

    Html warning(String words) {
        page.append("<p class=\"warning\" role=\"note\">")
                .append(Markup.escape(words))
                .append("</p>\n");
        return this;
    }

    /** Writes names and values as a list. */
    Html facts(Map<String, String> facts) {
        page.append("<dl>\n");
        facts.forEach((name, value) -> page.append("<dt>")
                .append(Markup.escape(name))
                .append("</dt><dd>")
                .append(Markup.escape(value))
                .append("</dd>\n"));
        page.append("</dl>\n");
        return this;
    }

    /** Writes a table; its first column names the rows. */
    Html table(String caption, Table table) {
        page.append("<div class=\"wide\"><table><caption>")
                .append(Markup.escape(caption))
                .append("</caption>\n<tr>");
        table.columns().forEach(column -> page.append("<th scope=\"col\"")
                .append(align(column))
                .append('>')
                .append(Markup.escape(column.name()))
                .append("</th>"));
        page.append("</tr>\n");
        for (int row = 0; row < table.rowCount(); row++) {
            page.append("<tr>").append(row(table.columns(), row)).append("</tr>\n");
        }
        page.append("</table></div>\n");
        return this;
    }

    private static String row(List<Column<?>> columns, int row) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> {
                    Column<?> column = columns.get(at);
                    String value = Markup.escape(value(column, row));
                    return at == 0
                            ? "<th scope=\"row\">" + value + "</th>"
                            : "<td" + align(column) + ">" + value + "</td>";
                })
                .collect(Collectors.joining());
    }

    /** Returns a value; whole numbers in groups of three, and what belongs together on one line. */
    private static String value(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "–";
        }
        Object plain = column.get(row);
        return plain instanceof Integer || plain instanceof Long
                ? Numbers.grouped(((Number) plain).doubleValue())
                : column.getString(row).replace(" ± ", "\u00a0±\u00a0");
    }

    private static String align(Column<?> column) {
        return column instanceof NumericColumn<?> ? " class=\"number\"" : "";
    }

    Html figure(String caption, Figure figure) {
        String data = Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
        page.append("<figure><img alt=\"")
                .append(Markup.escape(figure.alt()))
                .append("\" width=\"")
                .append(figure.width())
                .append("\" height=\"")
                .append(figure.height())
                .append("\" src=\"data:image/svg+xml;base64,")
                .append(data)
                .append("\"><figcaption>")
                .append(Markup.escape(caption))
                .append("</figcaption></figure>\n");
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
