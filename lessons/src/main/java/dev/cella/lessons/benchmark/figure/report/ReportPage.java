package dev.cella.lessons.benchmark.figure.report;

import dev.cella.kernel.display.Markup;
import dev.cella.lessons.benchmark.BenchmarkResult;
import dev.cella.lessons.benchmark.Candidate;
import dev.cella.lessons.benchmark.figure.BenchmarkFigures;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.figure.EvaluationFigures;
import dev.cella.lessons.net.plan.NetPlan;
import dev.cella.lessons.net.plan.PlanFigures;
import dev.cella.lessons.train.figure.TrainingFigures;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Puts a report together, section by section. */
final class ReportPage {
    /** Nothing is loaded from anywhere, and no script runs, whatever a student wrote. */
    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private final BenchmarkResult result;
    private final Html page = new Html();

    private ReportPage(BenchmarkResult result) {
        this.result = result;
    }

    static String of(BenchmarkResult result, String title, String author, String text) {
        ReportPage report = new ReportPage(result);
        report.origin();
        report.scores();
        report.words(text);
        report.data();
        report.net();
        report.training();
        report.answers();
        report.software();
        String heading = title.isBlank() ? "Benchmark" : title;
        return ReportFile.MARK + "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n<title>"
                + Markup.escape(heading) + "</title>\n<style>\n" + ReportStyle.CSS
                + "</style>\n</head>\n<body>\n<main>\n<h1>"
                + Markup.escape(heading) + "</h1>\n"
                + (author.isBlank() ? "" : "<p class=\"by\">" + Markup.escape(author) + "</p>\n") + report.page
                + "</main>\n</body>\n</html>\n";
    }

    private void origin() {
        if (result.onStandIn()) {
            page.warning(
                    "STAND-IN DATA. A program made these images. Nothing here is a result on patients, and published"
                            + " scores cannot be compared with it.");
        }
    }

    private void scores() {
        page.section("Result")
                .figure("AUC and accuracy on the test images.", BenchmarkFigures.scores(result))
                .table(ReportFacts.underScores(result), result.table())
                .facts(ReportFacts.certainty(result))
                .paragraph(ReportFacts.howOftenOpened(result));
    }

    private void words(String text) {
        page.section("What I found");
        if (text.isBlank()) {
            page.paragraph("No text was written.");
        } else {
            page.paragraphs(text);
        }
    }

    private void data() {
        page.section("Data").facts(ReportFacts.data(result));
    }

    private void net() {
        Model net = result.candidate().nets().get(0);
        NetPlan plan =
                net instanceof ComputationGraph graph ? NetPlan.plan(graph) : NetPlan.plan((MultiLayerNetwork) net);
        page.section("Net")
                .figure("The net, from its input to its answer.", PlanFigures.diagram(plan))
                .table(plan.table().name(), plan.table());
    }

    private void training() {
        Candidate candidate = result.candidate();
        page.section("Training and choice")
                .facts(ReportFacts.training(candidate))
                .figure("Loss and accuracy; validation is dashed.", TrainingFigures.curves(candidate.histories()))
                .table(
                        "All candidates of this benchmark, on the validation images. The choice was made here.",
                        ReportFacts.candidates(result.benchmark().candidates()));
    }

    private void answers() {
        List<String> names = result.set().facts().classNames();
        ClassificationReport report = result.answers().get(0).report(names);
        page.section("Answers of the first seed");
        if (report.exclusive()) {
            page.figure("What was taken for what. Rows are the truth.", EvaluationFigures.confusion(report));
        }
        page.table("Each class against the rest.", ReportFacts.rounded(report.table()))
                .figure("The images that this net gets most wrong, worst first.", WorstImages.of(result))
                .table(
                        "What these images show, and what the net says to that.",
                        ReportFacts.worst(result, WorstImages.indices(result)));
    }

    private void software() {
        page.section("Software").facts(Versions.all()).paragraph("Not for clinical use.");
    }
}
