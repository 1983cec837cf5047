package dev.cella.datasets.bccd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocAnnotationTest {

    @Test
    void boxes_are_those_of_the_reduced_image() throws IOException {
        VocAnnotation annotation =
                parse(annotation(object("WBC", 260, 175, 490, 375) + object("Platelets", 5, 10, 50, 60)));
        assertThat(annotation.boxes())
                .containsExactly(
                        new LabeledBox(new BoundingBox(35, 52, 75, 98), 1),
                        new LabeledBox(new BoundingBox(2, 1, 12, 10), 2));
        assertThat(annotation.empty()).isZero();
        assertThat(annotation.clipped()).isZero();
    }

    @Test
    void boxes_without_an_area_are_dropped_and_counted() throws IOException {
        VocAnnotation annotation = parse(annotation(object("RBC", 504, 337, 504, 337)
                + object("RBC", 90, 5, 10, 50)
                + object("RBC", 700, 10, 800, 60)
                + object("RBC", 5, 5, 100, 100)));
        assertThat(annotation.boxes()).hasSize(1);
        assertThat(annotation.empty()).isEqualTo(3);
    }

    @Test
    void boxes_that_reach_out_of_the_image_are_cut_off_and_counted() throws IOException {
        VocAnnotation annotation = parse(annotation(object("RBC", -20, 400, 50, 500)));
        assertThat(annotation.boxes()).containsExactly(new LabeledBox(new BoundingBox(80, 0, 96, 10), 0));
        assertThat(annotation.clipped()).isEqualTo(1);
    }

    @Test
    void an_image_without_cells_has_no_boxes() throws IOException {
        assertThat(parse(annotation("")).boxes()).isEmpty();
    }

    @Test
    void entities_that_grow_and_grow_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = laughs + "]>" + annotation(object("&l29;", 1, 1, 20, 20));
        assertThatThrownBy(() -> parse(bomb)).hasMessageContaining("declares a document type, which is not read");
    }

    @Test
    void files_of_this_computer_are_not_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "RBC");
        String entity = "<!DOCTYPE a [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>"
                + annotation(object("&secret;", 1, 1, 20, 20));
        assertThatThrownBy(() -> parse(entity)).hasMessageContaining("declares a document type");
        String inclusion = annotation(object(
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                        + "\" parse=\"text\"/>",
                1,
                1,
                20,
                20));
        assertThatThrownBy(() -> parse(inclusion)).hasMessageContaining("an object of the class \"\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RBC        | Neutrophil  | has an object of the class \"Neutrophil\" (must be one of RBC, WBC,"
                        + " Platelets)",
                "<xmin>5<   | <xmin>left< | has \"left\" as <xmin> (must be a number of pixels)",
                "<xmin>5<   | <xmin>NaN<  | has \"NaN\" as <xmin>",
                "<xmin>5<   | <xmin>1e9<  | has \"1e9\" as <xmin>",
                "<xmin>5<   | <xmin><     | has \"\" as <xmin>",
                "<xmin>5<   | <xmin>12345678901< | has \"12345678901\" as <xmin>",
                "<bndbox>   | <box>       | is no annotation (line ",
                "<width>640 | <width>100000 | describes an image of 100000 × 480 pixels (must be 640 × 480)",
                "<size>     | <form><size> | is no annotation (line ",
                "annotation>| a           | is no annotation (line ",
            })
    void what_is_wrong_is_named(String text, String wrong, String message) {
        String right = annotation(object("RBC", 5, 6, 70, 80));
        assertThat(right).contains(text);
        assertThatThrownBy(() -> parse(right.replace(text, wrong)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Annotations/cell.xml " + message);
    }

    @Test
    void missing_parts_and_other_files_are_refused() {
        assertThatThrownBy(() -> parse("<annotation/>")).hasMessageContaining("has no <size> in <annotation>");
        assertThatThrownBy(() -> parse(annotation("<object><name>RBC</name></object>")))
                .hasMessageContaining("has no <bndbox> in <object>");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("is no annotation (line 1");
        assertThatThrownBy(() -> parse("\u0000\u0001PNG")).hasMessageContaining("is no annotation");
        assertThatThrownBy(() -> parse(annotation("").substring(0, 60))).hasMessageContaining("is no annotation");
    }

    /** Deep nesting doesn't exhaust the stack. */
    @Test
    void deeply_nested_elements_are_skipped() throws IOException {
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        assertThat(parse(annotation(deep + object("RBC", 5, 6, 70, 80))).boxes())
                .hasSize(1);
    }

    private static VocAnnotation parse(String text) throws IOException {
        return VocAnnotation.parse("Annotations/cell.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an annotation of an image of 640 × 480 pixels. */
    static String annotation(String objects) {
        return "<annotation>\n<size><width>640</width><height>480</height><depth>3</depth></size>\n" + objects
                + "</annotation>";
    }

    /** Returns an object of an annotation. */
    static String object(String name, int left, int top, int right, int bottom) {
        return "<object><name>" + name + "</name><bndbox><xmin>" + left + "</xmin><ymin>" + top + "</ymin><xmax>"
                + right + "</xmax><ymax>" + bottom + "</ymax></bndbox></object>\n";
    }
}
