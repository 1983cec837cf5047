package dev.cella.lessons.region;

import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.region.Matching.match;
import static dev.cella.lessons.region.Matching.matchAnchors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Iou;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    private static final BoundingBox TRUTH = new BoundingBox(10, 10, 30, 30);

    @Test
    void an_anchor_has_its_size_and_ratio_around_the_center_of_its_cell() {
        Anchors anchors = anchors(4, 8, 20).ratios(0.5, 1, 2);
        assertThat(anchors.perPosition()).isEqualTo(6);
        List<BoundingBox> boxes = anchors.at(2, 5);
        for (int i = 0; i < boxes.size(); i++) {
            BoundingBox box = boxes.get(i);
            double size = i < 3 ? 8 : 20;
            assertThat(box.area()).isCloseTo(size * size, within(1e-9));
            assertThat(box.height() / box.width())
                    .isCloseTo(List.of(0.5, 1.0, 2.0).get(i % 3), within(1e-9));
            assertThat((box.top() + box.bottom()) / 2).isCloseTo(10, within(1e-9));
            assertThat((box.left() + box.right()) / 2).isCloseTo(22, within(1e-9));
        }
    }

    @Test
    void the_order_is_that_of_an_objectness_map() {
        Anchors anchors = anchors(4, 8, 20);
        List<BoundingBox> all = anchors.over(3, 5);
        assertThat(all).hasSize(2 * 3 * 5);
        assertThat(all.get((1 * 3 + 2) * 5 + 4)).isEqualTo(anchors.at(2, 4).get(1));
    }

    @Test
    void a_candidate_is_positive_negative_or_ignored_by_its_overlap() {
        List<BoundingBox> candidates = List.of(
                new BoundingBox(10, 10, 30, 30), // IoU 1
                new BoundingBox(10, 10, 30, 20), // 0.5
                new BoundingBox(10, 10, 30, 18), // 0.4
                new BoundingBox(10, 10, 30, 15), // 0.25
                new BoundingBox(50, 50, 60, 60));
        Matching matching = match(candidates, List.of(TRUTH), 0.5, 0.3);
        assertThat(matching.truths()).containsExactly(0, 0, Matching.IGNORED, Matching.NEGATIVE, Matching.NEGATIVE);
        assertThat(matching.ious()).containsExactly(new double[] {1, 0.5, 0.4, 0.25, 0}, within(1e-12));
        assertThat(matching).hasToString("2 positive, 2 negative, 1 ignored");
    }

    @Test
    void the_best_anchor_of_a_truth_is_positive_however_little_it_overlaps() {
        List<BoundingBox> candidates = List.of(new BoundingBox(10, 10, 30, 15), new BoundingBox(10, 25, 30, 30));
        assertThat(match(candidates, List.of(TRUTH), 0.5, 0.3).positives()).isZero();
        assertThat(matchAnchors(candidates, List.of(TRUTH), 0.5, 0.3).truths()).containsExactly(0, 0);
        assertThat(matchAnchors(List.of(new BoundingBox(50, 50, 60, 60)), List.of(TRUTH), 0.5, 0.3)
                        .positives())
                .isZero();
        assertThat(matchAnchors(candidates, List.of(), 0.5, 0.3).negatives()).isEqualTo(2);
    }

    @Test
    void no_truth_takes_the_only_anchor_of_another() {
        BoundingBox near = new BoundingBox(18, 18, 40, 40); // IoU 0.005 with the anchor, and there is no other one
        BoundingBox anchor = new BoundingBox(0, 0, 20, 20);
        assertThat(matchAnchors(List.of(anchor), List.of(anchor, near), 0.5, 0.3)
                        .truths())
                .containsExactly(0);
        assertThat(matchAnchors(List.of(anchor), List.of(near, anchor), 0.5, 0.3)
                        .truths())
                .containsExactly(1);
    }

    @Test
    void of_two_truths_with_the_same_best_anchor_one_gets_its_next_best() {
        BoundingBox left = new BoundingBox(0, 0, 20, 20);
        BoundingBox right = new BoundingBox(0, 2, 20, 22);
        List<BoundingBox> anchors = List.of(
                new BoundingBox(0, 0.5, 20, 20.5), // 0.95 and 0.86
                new BoundingBox(0, 14, 20, 34), // 0.18 and 0.25
                new BoundingBox(0, 12, 20, 32)); // 0.25 and 0.33
        assertThat(matchAnchors(anchors, List.of(left, right), 0.5, 0.3).truths())
                .containsExactly(0, Matching.NEGATIVE, 1);
        assertThat(matchAnchors(anchors, List.of(right, left), 0.5, 0.3).truths())
                .containsExactly(1, Matching.NEGATIVE, 0);
    }

    @Test
    void of_two_equal_anchors_a_truth_leaves_the_one_that_another_truth_needs() {
        BoundingBox truth = new BoundingBox(10, 10, 30, 30);
        BoundingBox other = new BoundingBox(0, 0, 6, 6);
        List<BoundingBox> anchors =
                List.of(new BoundingBox(5, 5, 25, 25), new BoundingBox(15, 15, 35, 35), new BoundingBox(15, 5, 35, 25));
        assertThat(matchAnchors(anchors, List.of(truth, other), 0.5, 0.3).truths())
                .containsExactly(1, 0, 0);
        assertThat(matchAnchors(anchors, List.of(other, truth), 0.5, 0.3).truths())
                .containsExactly(0, 1, 1);
    }

    @Test
    void best_anchors_that_no_two_truths_share_go_to_their_truths() {
        Random random = new Random(11);
        List<BoundingBox> anchors = anchors(4, 8, 20).over(8, 10);
        int shared = 0;
        for (int trial = 0; trial < 200; trial++) {
            List<BoundingBox> truths = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                double side = 4 + random.nextInt(20);
                double top = random.nextInt(20);
                double left = random.nextInt(28);
                truths.add(new BoundingBox(top, left, top + side, left + side));
            }
            int[] wanted = match(anchors, truths, 0.5, 0.3).truths();
            List<Integer> best = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                for (int i : mostOverlapping(anchors, truths.get(t))) {
                    best.add(i);
                    wanted[i] = t;
                }
            }
            if (Set.copyOf(best).size() < best.size()) {
                shared++;
                continue;
            }
            assertThat(matchAnchors(anchors, truths, 0.5, 0.3).truths()).containsExactly(wanted);
        }
        assertThat(shared).isBetween(1, 60);
    }

    private static int[] mostOverlapping(List<BoundingBox> anchors, BoundingBox truth) {
        double[] ious =
                anchors.stream().mapToDouble(anchor -> Iou.iou(anchor, truth)).toArray();
        double most = Arrays.stream(ious).max().orElseThrow();
        return IntStream.range(0, ious.length)
                .filter(i -> ious[i] >= most - 1e-9)
                .toArray();
    }

    @Test
    void a_sample_holds_at_most_so_many_positives_and_is_filled_with_negatives() {
        int[] truths = new int[100];
        Arrays.fill(truths, 30, 90, Matching.NEGATIVE);
        Arrays.fill(truths, 90, 100, Matching.IGNORED);
        Matching matching = new Matching(truths, new double[100]);
        List<Integer> drawn = Drawn.from(matching, 20, 10, new Random(1));
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
        assertThat(drawn.subList(0, 10)).allMatch(i -> i < 30);
        assertThat(drawn.subList(10, 20)).allMatch(i -> i >= 30 && i < 90);
        assertThat(Drawn.from(matching, 200, 100, new Random(1))).hasSize(90);
    }

    @Test
    void what_is_no_anchor_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> anchors(0, 8)).withMessageContaining("stride 0");
        assertThatIllegalArgumentException().isThrownBy(() -> anchors(4)).withMessageContaining("at least one size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchors(4, 8).ratios(-1))
                .withMessageContaining("all > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match(List.of(), List.of(), 0.3, 0.5))
                .withMessageContaining("exchange the two");
    }
}
