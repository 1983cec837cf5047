package dev.cella.lessons.singleshot;

import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.singleshot.SsdPriors.ssdPriors;
import static dev.cella.lessons.singleshot.YoloGrid.yoloGrid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Numerical slopes of both losses, and their values next to PyTorch's. */
class LossGradientTest {
    private static final List<LabeledBox> OBJECTS = List.of(
            new LabeledBox(new BoundingBox(2, 1, 20, 19), 0), new LabeledBox(new BoundingBox(10, 30, 34, 52), 1));

    @Test
    void the_gradient_of_yolo_is_its_slope() {
        YoloGrid grid = yoloGrid(32, 64, 2, anchors(16, 10, 22));
        INDArray target = grid.targetsOf(List.of(OBJECTS, List.of())).castTo(DataType.DOUBLE);
        assertSlopes(grid.loss(), random(target), target);
    }

    @Test
    void the_gradient_of_ssd_is_its_slope() {
        SsdPriors priors = ssdPriors(32, 64, 2, anchors(16, 20), anchors(32, 24));
        INDArray target = priors.targetsOf(List.of(OBJECTS, List.of())).castTo(DataType.DOUBLE);
        assertSlopes(priors.loss(), random(target), target);
    }

    @Test
    void outputs_and_targets_of_another_grid_are_refused() {
        YoloGrid grid = yoloGrid(32, 64, 2, anchors(16, 10, 22));
        SsdPriors priors = ssdPriors(32, 64, 2, anchors(16, 20), anchors(32, 24));
        INDArray target = grid.targetsOf(List.of(OBJECTS, List.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.loss().terms(target, target.slice(0)))
                .withMessageContaining("must be equally many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> yoloGrid(32, 64, 3, anchors(16, 10)).loss().total(target, target))
                .withMessageContaining("a loss for rows of 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> priors.loss().hardNegatives(target, OBJECTS))
                .withMessageContaining("of the same grid or prior boxes");
    }

    private static INDArray random(INDArray like) {
        Random random = new Random(3);
        double[] values = new double[(int) like.length()];
        Arrays.setAll(values, i -> random.nextGaussian());
        return Nd4j.createFromArray(values).reshape(like.shape());
    }

    private static void assertSlopes(TermLoss loss, INDArray outputs, INDArray targets) {
        INDArray gradient = loss.gradient(outputs, targets);
        double images = outputs.size(0);
        for (long i = 0; i < outputs.length(); i++) {
            double slope = (sum(loss, outputs, targets, i, 1e-5) - sum(loss, outputs, targets, i, -1e-5)) / 2e-5;
            assertThat(gradient.getDouble(i)).as("output %d", i).isCloseTo(slope * images, within(1e-6));
        }
    }

    private static double sum(TermLoss loss, INDArray outputs, INDArray targets, long index, double step) {
        INDArray moved = outputs.dup('c');
        moved.putScalar(index, moved.getDouble(index) + step);
        return Arrays.stream(loss.terms(moved, targets)).sum();
    }

    /**
     * <pre>
     * y = torch.tensor([.4,-.3,.2,-.5,1.1,.3,-.8, -.2,.6,-.1,.3,-.7,.9,.1], dtype=torch.float64, requires_grad=True)
     * t = torch.tensor([.625,.375,math.log(.75),math.log(.5)], dtype=torch.float64); a, b = y[:7], y[7:]
     * 5*(F.mse_loss(torch.sigmoid(a[:2]),t[:2],reduction='sum')+F.mse_loss(a[2:4],t[2:],reduction='sum'))
     * F.binary_cross_entropy_with_logits(a[4],torch.tensor(1.)); .5*F.binary_cross_entropy_with_logits(b[4],torch.tensor(0.))
     * F.cross_entropy(a[5:][None],torch.tensor([1]))
     * </pre>
     */
    @Test
    void the_terms_of_yolo_are_those_of_pytorch() {
        YoloGrid grid = yoloGrid(8, 16, 2, anchors(8, 8));
        double[] y = {0.4, -0.2, -0.3, 0.6, 0.2, -0.1, -0.5, 0.3, 1.1, -0.7, 0.3, 0.9, -0.8, 0.1};
        INDArray output = Nd4j.createFromArray(y).reshape(7, 1, 2);
        INDArray target = grid.targets(List.of(new LabeledBox(new BoundingBox(1, 2, 5, 8), 1)))
                .castTo(DataType.DOUBLE);

        double[] terms = grid.loss().terms(output, target);

        double[] wanted = {1.3919401774290872, 0.2873353251154308, 0.20159302444272897, 1.3873353251154308};
        assertThat(terms).containsExactly(wanted, within(1e-6)); // targets are floats
        double[] slopes = grid.loss().gradient(output, target).dup('c').data().asDouble();
        double[] ofFirst = {-0.06321822, 0.12359197, 4.87682072, 1.93147181, -0.24973989, 0.75026011, -0.75026011};
        for (int i = 0; i < ofFirst.length; i++) {
            assertThat(slopes[2 * i]).isCloseTo(ofFirst[i], within(1e-5));
            assertThat(slopes[2 * i + 1]).isCloseTo(i == 4 ? 0.16590611 : 0, within(1e-6));
        }
    }

    /**
     * <pre>
     * priors = torch.tensor([[c*16+8-10, r*16+8-10, c*16+8+10, r*16+8+10] for r in range(2) for c in range(3)])
     * truths = torch.tensor([[1,2,19,20],[30,10,52,34],[20,14,26,20]]); labels = torch.tensor([1,2,1])
     * out = torch.tensor([[math.sin(.7*i+1.3*k) for k in range(7)] for i in range(6)], requires_grad=True)
     * m = SSDMatcher(0.5)(box_iou(truths, priors))                     # 0 -1 -1 -1 2 1
     * SSD.compute_loss(self, [{'boxes': truths, 'labels': labels}],    # box_coder = BoxCoder((10,10,5,5)), neg_to_pos_ratio = 3
     *                  {'bbox_regression': out[None,:,:4], 'cls_logits': out[None,:,4:]}, [priors], [m])
     * </pre>
     */
    @Test
    void matching_and_locations_of_ssd_are_those_of_torchvision() {
        List<LabeledBox> objects =
                List.of(OBJECTS.get(0), OBJECTS.get(1), new LabeledBox(new BoundingBox(14, 20, 20, 26), 0));
        SsdPriors priors = ssdPriors(32, 48, 2, anchors(16, 20));

        assertThat(priors.match(objects).truths()).containsExactly(0, -1, -1, -1, 2, 1);
        double[] terms = priors.loss().terms(sines(), priors.targets(objects).castTo(DataType.DOUBLE));
        assertThat(terms[0]).isCloseTo(4.993413582802867, within(1e-5));
        // torchvision counts positives twice where fewer than three negatives per positive are left
    }

    /** The same with the second truth only: three of five negatives count. */
    @Test
    void hard_negatives_of_ssd_are_those_of_torchvision() {
        SsdPriors priors = ssdPriors(32, 48, 2, anchors(16, 20));
        List<LabeledBox> objects = List.of(OBJECTS.get(1));

        double[] terms = priors.loss().terms(sines(), priors.targets(objects).castTo(DataType.DOUBLE));

        assertThat(terms[0]).isCloseTo(0.5789582801883615, within(1e-5));
        assertThat(terms[1] + terms[2]).isCloseTo(7.747830058712372, within(1e-6));
        assertThat(priors.loss().hardNegatives(sines(), objects)).hasSize(3);
    }

    /** Returns outputs for six prior boxes with seven numbers each, laid out channel by channel. */
    private static INDArray sines() {
        double[] values = new double[42];
        for (int k = 0; k < 7; k++) {
            for (int i = 0; i < 6; i++) {
                values[k * 6 + i] = Math.sin(0.7 * i + 1.3 * k);
            }
        }
        return Nd4j.createFromArray(values);
    }

    @Test
    void finite_outputs_have_finite_losses() {
        YoloGrid grid = yoloGrid(8, 8, 2, anchors(8, 8));
        List<LabeledBox> second = List.of(new LabeledBox(new BoundingBox(0, 0, 8, 8), 1));
        INDArray output = Nd4j.createFromArray(new double[] {0, 0, 0, 0, -900, 1000, -500})
                .reshape(7, 1, 1);
        double[] terms = grid.loss().terms(output, grid.targets(second));
        assertThat(terms[1]).isEqualTo(900);
        assertThat(terms[3]).isEqualTo(1500);

        SsdPriors priors = ssdPriors(8, 8, 2, anchors(8, 8));
        INDArray scores = Nd4j.createFromArray(new double[] {3, 0, 0, 0, 1000, -500, -500});
        assertThat(priors.loss().terms(scores, priors.targets(second))).containsExactly(2.5, 1500, 0);
    }

    @Test
    void a_term_that_dl4j_asks_for_is_recorded_once_per_step() {
        YoloGrid grid = yoloGrid(8, 16, 2, anchors(8, 8));
        YoloLoss loss = grid.loss();
        INDArray rows = Nd4j.zeros(DataType.DOUBLE, 4, 7); // two images of two cells

        INDArray gradient = loss.computeGradient(rows, rows, new ActivationIdentity(), null);
        double score = loss.computeScore(rows, rows, new ActivationIdentity(), null, false);

        assertThat(loss.steps()).hasSize(1);
        assertThat(loss.steps().get(0)).containsExactly(new double[] {0, 0, Math.log(2), 0}, within(1e-12));
        assertThat(score).isCloseTo(2 * Math.log(2), within(1e-12));
        assertThat(gradient.getDouble(0, 4)).isCloseTo(0.25, within(1e-12));
        assertThat(loss.computeScoreArray(rows, rows, new ActivationIdentity(), null)
                        .sumNumber()
                        .doubleValue())
                .isCloseTo(score, within(1e-12));
    }
}
