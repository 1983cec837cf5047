package dev.cella.lessons.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.bccd.BloodSmears;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Split;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class ProposalsTest {
    private static final BloodSmears SMEARS = BloodSmears.standIn(3);

    /**
     * Golden values of scikit-image 0.26.0: {@code felzenszwalb(image, scale=s, sigma=0, min_size=m)}, whose scale is 255 times
     * ours. The image is {@code numpy.random.RandomState(5)} noise upon three colors, rounded to four decimals.
     */
    @Test
    void the_first_regions_agree_with_scikit_image() {
        INDArray image = noisy();
        int[][] fine = {
            {0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            {0, 1, 1, 1, 1, 0, 0, 0, 0, 0},
            {0, 1, 1, 1, 1, 0, 0, 0, 0, 0},
            {0, 1, 1, 1, 1, 0, 0, 0, 0, 2},
            {0, 0, 0, 0, 0, 3, 3, 3, 3, 3},
            {0, 0, 0, 0, 0, 3, 3, 3, 3, 3},
            {0, 0, 0, 0, 0, 3, 3, 4, 3, 3},
            {0, 0, 0, 0, 0, 3, 3, 3, 4, 4}
        };
        assertThat(GraphSegmentation.segment(image, 50 / 255.0, 1)).isDeepEqualTo(fine);
        int[][] coarse = new int[8][10];
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 10; column++) {
                boolean first = row >= 1 && row < 4 && column >= 1 && column < 5;
                coarse[row][column] = first ? 1 : row >= 4 && column >= 5 ? 2 : 0;
            }
        }
        assertThat(GraphSegmentation.segment(image, 200 / 255.0, 1)).isDeepEqualTo(coarse);
        assertThat(GraphSegmentation.segment(image, 100 / 255.0, 4)).isDeepEqualTo(coarse);
    }

    private static INDArray noisy() {
        double[][][] pixels = NoisyImage.PIXELS;
        INDArray image = Nd4j.zeros(3, pixels.length, pixels[0].length);
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                for (int channel = 0; channel < 3; channel++) {
                    image.putScalar(channel, row, column, pixels[row][column][channel]);
                }
            }
        }
        return image;
    }

    @Test
    void merging_ends_with_one_region_that_is_the_image() {
        INDArray image = SMEARS.test().sample(0).image();
        RegionTree tree = SelectiveSearch.selectiveSearch(0.1).search(image);
        assertThat(tree.merges()).hasSize(tree.regions().size() - 1);
        Region last = tree.merges().get(tree.merges().size() - 1).merged();
        assertThat(last.size()).isEqualTo(96 * 128);
        assertThat(last.box()).isEqualTo(new BoundingBox(0, 0, 96, 128));
        assertThat(last.histogram().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
        for (int merges : new int[] {0, 10, tree.merges().size()}) {
            assertThat(numbers(tree.labelsAfter(merges))).hasSize(tree.regions().size() - merges);
        }
    }

    private static Set<Integer> numbers(int[][] labels) {
        Set<Integer> numbers = new HashSet<>();
        Arrays.stream(labels).forEach(row -> Arrays.stream(row).forEach(numbers::add));
        return numbers;
    }

    @Test
    void each_merge_joins_the_two_most_similar_neighbors() {
        RegionTree tree = SelectiveSearch.selectiveSearch(0.5).search(noisy());
        RegionMerge first = tree.merges().get(0);
        int[][] labels = tree.labelsAfter(0);
        double best = 0;
        for (int row = 0; row < labels.length; row++) {
            for (int column = 1; column < labels[row].length; column++) {
                int a = labels[row][column - 1];
                int b = labels[row][column];
                if (a != b) {
                    best = Math.max(
                            best,
                            tree.regions().get(a).similarity(tree.regions().get(b), 80));
                }
            }
        }
        assertThat(first.similarity()).isGreaterThanOrEqualTo(best);
        assertThat(first.merged().size())
                .isEqualTo(first.first().size() + first.second().size());
    }

    @Test
    void proposals_cover_most_cells_and_are_few() {
        ProposalRecall regions = ProposalRecall.proposalRecall(
                SelectiveSearch.selectiveSearch(0.1, 0.3), SMEARS.test().first(4), 3);
        assertThat(regions.covered().get(0)).isGreaterThan(regions.truths().get(0) * 3 / 4);
        assertThat(regions.perImage()).isBetween(50.0, 800.0);
    }

    @Test
    void windows_are_counted_as_they_are_proposed() {
        SlidingWindow windows = SlidingWindow.slidingWindow(6, 24, 36);
        assertThat(windows.count(24, 96, 128)).isEqualTo(13 * 18);
        List<BoundingBox> all = windows.proposals(Nd4j.zeros(3, 96, 128));
        assertThat(all).hasSize(windows.count(96, 128)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(box -> {
            assertThat(box.bottom()).isLessThanOrEqualTo(96);
            assertThat(box.right()).isLessThanOrEqualTo(128);
        });
        assertThat(windows.count(200, 96, 128)).isZero();
        assertThatThrownBy(() -> SlidingWindow.slidingWindow(0, 24)).hasMessageContaining("try slidingWindow");
    }

    /** Golden values of PyTorch's {@code F.interpolate(image, size=(6, 6), mode="bilinear", align_corners=False)}. */
    @Test
    void a_crop_of_the_whole_image_is_what_pytorch_interpolates() {
        INDArray image = Nd4j.zeros(1, 4, 5);
        for (int i = 0; i < 20; i++) {
            image.putScalar(0, i / 5, i % 5, Math.pow(i, 1.5) / 50);
        }
        INDArray ours = Crops.crop(image, new BoundingBox(0, 0, 4, 5), 6).slice(0);
        double[][] golden = {
            {0.0, 0.015, 0.041332, 0.0763, 0.117942, 0.16},
            {0.111803, 0.145678, 0.189938, 0.240466, 0.296177, 0.35},
            {0.291748, 0.347856, 0.41362, 0.483122, 0.556176, 0.624611},
            {0.564314, 0.633857, 0.713923, 0.797085, 0.883234, 0.963053},
            {0.897175, 0.977915, 1.07004, 1.16486, 1.262303, 1.352023},
            {1.161895, 1.250474, 1.351083, 1.454145, 1.559608, 1.656382}
        };
        for (int row = 0; row < 6; row++) {
            assertThat(ours.toDoubleMatrix()[row]).containsExactly(golden[row], within(1e-5));
        }
        double[][] aligned = { // roi_align(image, [[0, 1, .5, 4, 3.5]], (3, 3), sampling_ratio=1, aligned=True)
            {0.156969, 0.213487, 0.278236}, {0.511798, 0.600895, 0.694996}, {1.004829, 1.11662, 1.232397}
        };
        INDArray part = Crops.crop(image, new BoundingBox(0.5, 1, 3.5, 4), 3).slice(0);
        for (int row = 0; row < 3; row++) {
            assertThat(part.toDoubleMatrix()[row]).containsExactly(aligned[row], within(1e-5));
        }
    }

    @Test
    void crops_to_learn_from_know_their_class_and_the_way_to_their_box() {
        CropSamples samples =
                CropSamples.cropSamples(SMEARS.train().first(3), image -> List.of(), List.of(1, 2, 2), 16, 5);
        long crops = samples.crops().size(0);
        assertThat(samples.crops().shape()).containsExactly(crops, 3, 16, 16);
        assertThat(samples.targets().shape()).containsExactly(crops, 8);
        INDArray classes = samples.targets().get(NDArrayIndex.all(), NDArrayIndex.interval(0, 4));
        assertThat(classes.sum(1).minNumber().doubleValue()).isEqualTo(1);
        assertThat(samples.targets())
                .isEqualTo(CropSamples.cropSamples(SMEARS.train().first(3), image -> List.of(), List.of(1, 2, 2), 16, 5)
                        .targets());
        LabeledBox truth = new LabeledBox(new BoundingBox(10, 10, 30, 30), 1);
        float[] target = CropSamples.target(new BoundingBox(12, 11, 32, 31), List.of(truth), 4);
        assertThat(target[1]).isEqualTo(1);
        assertThat(target[4]).isCloseTo(-1 / 20f, within(1e-6f));
        assertThat(target[5]).isCloseTo(-2 / 20f, within(1e-6f));
        assertThat(CropSamples.target(new BoundingBox(40, 40, 60, 60), List.of(truth), 4))
                .containsExactly(0, 0, 0, 1, 0, 0, 0, 0);
        assertThatThrownBy(
                        () -> CropSamples.cropSamples(SMEARS.train().first(3), image -> List.of(), List.of(1), 16, 5))
                .hasMessageContaining("one per class");
    }

    @Test
    void regions_after_merges_that_never_were_are_refused() {
        RegionTree tree = SelectiveSearch.selectiveSearch(0.5).search(noisy());
        for (int merges : new int[] {-1, tree.merges().size() + 1}) {
            assertThatThrownBy(() -> tree.labelsAfter(merges))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no regions after " + merges);
        }
    }

    @Test
    void images_without_boxes_and_labels_without_a_class_are_refused() {
        BloodSmear smear = SMEARS.test().sample(0);
        Split<BloodSmear> unlabeled = Split.of(
                SMEARS.facts(), Split.TRAIN, List.of(new BloodSmear("unlabeled", smear.image(), List.of()), smear));
        assertThatThrownBy(
                        () -> CropSamples.cropSamples(unlabeled.first(1), image -> List.of(), List.of(1, 5, 5), 16, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 images without a true box");
        assertThatThrownBy(() -> CropSamples.cropSamples(unlabeled, image -> List.of(), List.of(0, 0, 0), 16, 5))
                .hasMessageContaining("copies >= 1");
        int greatest = smear.boxes().stream().mapToInt(LabeledBox::label).max().orElseThrow();
        assertThatThrownBy(() -> ProposalRecall.proposalRecall(image -> List.of(), unlabeled, greatest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has label " + greatest + ", but " + greatest + " classes are counted");
    }

    @Test
    void the_recall_of_proposals_counts_each_true_box_once() {
        BloodSmear smear = SMEARS.test().sample(0);
        List<BoundingBox> perfect = smear.boxes().stream().map(LabeledBox::box).toList();
        assertThat(ProposalRecall.bestIous(perfect, smear.boxes())).containsOnly(1);
        assertThat(ProposalRecall.bestIous(List.of(), smear.boxes())).containsOnly(0);
        ProposalRecall recall = ProposalRecall.proposalRecall(
                image -> List.of(new BoundingBox(0, 0, 1, 1)), SMEARS.test().first(2), 3);
        assertThat(recall.covered()).containsExactly(0, 0, 0);
        assertThat(recall.perImage()).isEqualTo(1);
    }
}
