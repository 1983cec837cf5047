package dev.cella.lessons.benchmark.figure.report;

import static dev.cella.lessons.benchmark.Benchmark.benchmark;
import static dev.cella.lessons.benchmark.SetLayers.inputOf;
import static dev.cella.lessons.benchmark.SetLayers.outputOf;
import static dev.cella.lessons.benchmark.figure.BenchmarkFigures.report;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.pool.Flattening.flatten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.benchmark.Benchmark;
import dev.cella.lessons.benchmark.BenchmarkResult;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u0000";
    private static BenchmarkResult result;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        MedMnist set = MedMnist.standIn("breastmnist", 1);
        Benchmark bench = benchmark(set).epochs(1).seeds(2).atMost(32);
        result = bench.test(bench.train(
                HOSTILE,
                seed -> net(inputOf(set), flatten(), outputOf(set)).seed(seed).build()));
    }

    @Test
    void what_a_student_writes_is_escaped() {
        String page =
                report(result).title(HOSTILE).author(HOSTILE).text(HOSTILE).html();
        assertThat(page).doesNotContain("<script", "<img src=x").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.indexOf('\u0000')).isNegative();
    }

    @Test
    void the_page_is_well_formed_and_loads_nothing() throws Exception {
        String page = report(result).title("T").author("A").text("one\n\ntwo").html();
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        var images = document.getElementsByTagName("img");
        assertThat(images.getLength()).isEqualTo(5);
        for (int i = 0; i < images.getLength(); i++) {
            assertThat(images.item(i).getAttributes().getNamedItem("alt").getNodeValue())
                    .isNotBlank();
            assertThat(images.item(i).getAttributes().getNamedItem("src").getNodeValue())
                    .startsWith("data:image/svg+xml;base64,");
        }
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page)
                .doesNotContain("http://", "https://", "<link", "@import")
                .contains("<p>one</p>", "<p>two</p>");
        assertThat(Pattern.compile("default-src 'none'").matcher(page).find()).isTrue();
    }

    @Test
    void no_folder_of_the_students_machine_is_named() {
        assertThat(report(result).html()).doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void without_words_it_says_so() {
        assertThat(report(result).text("  \n ").html()).contains("No text was written.");
        assertThat(report(result).title(" ").html()).contains("<h1>Benchmark</h1>");
    }

    @Test
    void a_report_replaces_an_earlier_one_and_nothing_else() throws IOException {
        String name = folder.resolve("mine.html").toString();
        assertThat(report(result).write(name).replaced()).isFalse();
        assertThat(report(result).text("again").write(name).replaced()).isTrue();
        assertThat(Files.readString(Path.of(name))).contains("<p>again</p>");
        Path other = Files.writeString(folder.resolve("other.html"), "<!DOCTYPE html>\n<p>not a report</p>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(result).write(other.toString()))
                .withMessageContaining("choose another name");
        assertThat(Files.readString(other)).endsWith("<p>not a report</p>");
    }

    @Test
    void what_is_left_to_write_is_said_when_a_report_is_written() {
        String name = folder.resolve("mine.html").toString();
        assertThat(report(result).write(name)).asString().endsWith("fill in your name and what you found");
        assertThat(report(result).author("Your name").text("I expected …").write(name))
                .asString()
                .endsWith("fill in your name and the sentences with ...");
        assertThat(report(result).author("Ada").text("I expected luck.").write(name))
                .asString()
                .endsWith("at the left");
    }

    @Test
    void how_each_candidate_was_trained_is_told() {
        MedMnist set = MedMnist.standIn("breastmnist", 1);
        Benchmark bench = benchmark(set).seeds(2).epochs(1).atMost(32);
        bench.train(
                "short",
                seed -> net(inputOf(set), flatten(), outputOf(set)).seed(seed).build());
        bench.epochs(2).atMost(16);
        String page = report(bench.test(bench.train("long", seed -> net(inputOf(set), flatten(), outputOf(set))
                        .seed(seed)
                        .build())))
                .html();
        assertThat(page.replaceAll("<[^>]*>", " "))
                .containsPattern("short\\s+2\\s+1\\s+32\\s")
                .containsPattern("long\\s+2\\s+2\\s+16\\s")
                .contains("16 of " + set.validation().size() + " images");
    }

    @Test
    void names_that_cannot_be_pages_are_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(result).write("report.ipynb"))
                .withMessageContaining("must end in .html");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        report(result).write(folder.resolve("none/mine.html").toString()))
                .withMessageContaining("there is no folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(result)
                        .write(Files.createDirectory(folder.resolve("folder.html"))
                                .toString()))
                .withMessageContaining("is not a report");
    }
}
