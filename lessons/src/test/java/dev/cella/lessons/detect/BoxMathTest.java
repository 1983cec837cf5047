package dev.cella.lessons.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Golden values of torchvision 0.29.2, made once with
 *
 * <pre>{@code
 * b = torch.tensor([[10,12,30,40],[12,10,33,38],[50,20,70,45],[52,22,73,44],[11,13,29,41],[48,60,60,70.]])  # x1 y1 x2 y2
 * s = torch.tensor([.9,.8,.7,.95,.6,.3]); l = torch.tensor([0,0,1,1,0,1])
 * box_iou(b, b[:3]); batched_nms(b, s, l, t)
 * c = BoxCoder((1.,1.,1.,1.)); c.encode_single(b[[0,3,5]], b[[1,2,4]])
 * c.decode_single(torch.tensor([[.1,-.2,.3,-.4],[0,0,9,.5],[-1,2,-.5,0]]), b[[0,3,5]])
 * }</pre>
 */
class BoxMathTest {
    private static final List<BoundingBox> BOXES = List.of(
            xyxy(10, 12, 30, 40),
            xyxy(12, 10, 33, 38),
            xyxy(50, 20, 70, 45),
            xyxy(52, 22, 73, 44),
            xyxy(11, 13, 29, 41),
            xyxy(48, 60, 60, 70));
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.95, 0.6, 0.3};
    private static final int[] LABELS = {0, 0, 1, 1, 0, 1};

    private static BoundingBox xyxy(double left, double top, double right, double bottom) {
        return new BoundingBox(top, left, bottom, right);
    }

    private static List<Detection> detections() {
        List<Detection> all = new ArrayList<>();
        for (int i = 0; i < BOXES.size(); i++) {
            all.add(new Detection(BOXES.get(i), LABELS[i], SCORES[i]));
        }
        return all;
    }

    private static List<Integer> kept(double threshold) {
        return Nms.nms(detections(), threshold).kept().stream()
                .map(one -> detections().indexOf(one))
                .toList();
    }

    @Test
    void iou_agrees_with_torchvision() {
        double[][] golden = {
            {1, 0.6882352828979492, 0},
            {0.6882352828979492, 1, 0},
            {0, 0, 1},
            {0, 0, 0.6996466517448425},
            {0.8408304452896118, 0.6371814012527466, 0},
            {0, 0, 0}
        };
        double[][] ours = Iou.iou(BOXES, BOXES.subList(0, 3));
        for (int row = 0; row < golden.length; row++) {
            assertThat(ours[row]).containsExactly(golden[row], within(1e-6));
        }
    }

    @Test
    void boxes_that_only_touch_share_nothing() {
        assertThat(Iou.iou(xyxy(0, 0, 4, 4), xyxy(4, 0, 8, 4))).isZero();
        assertThat(Iou.intersection(xyxy(0, 0, 4, 4), xyxy(4, 0, 8, 4))).isEmpty();
        assertThat(Iou.intersection(xyxy(0, 0, 4, 4), xyxy(2, 1, 8, 9))).contains(xyxy(2, 1, 4, 4));
        assertThat(Iou.iou(xyxy(1, 1, 1, 1), xyxy(1, 1, 1, 1))).isZero();
    }

    @Test
    void suppression_agrees_with_torchvision() {
        assertThat(kept(0.3)).containsExactly(3, 0, 5);
        assertThat(kept(0.5)).containsExactly(3, 0, 5);
        assertThat(kept(0.75)).containsExactly(3, 0, 1, 2, 5);
    }

    @Test
    void of_equal_scores_the_first_stays() {
        List<Detection> equal = List.of(
                new Detection(xyxy(0, 0, 10, 10), 0, 0.5),
                new Detection(xyxy(1, 0, 11, 10), 0, 0.5),
                new Detection(xyxy(0, 1, 10, 11), 0, 0.5));
        assertThat(Nms.nms(equal, 0.5).kept()).containsExactly(equal.get(0));
    }

    @Test
    void a_removed_box_removes_no_other() {
        List<Detection> chain = List.of(
                new Detection(xyxy(0, 0, 10, 10), 0, 0.9),
                new Detection(xyxy(3, 0, 13, 10), 0, 0.8),
                new Detection(xyxy(6, 0, 16, 10), 0, 0.7));
        Nms nms = Nms.nms(chain, 0.5);
        assertThat(nms.kept()).containsExactly(chain.get(0), chain.get(2));
        assertThat(nms.steps().get(1).removedBy()).isZero();
        assertThat(nms.steps().get(1).iou()).isCloseTo(7 / 13.0, within(1e-12));
        assertThat(nms.map().toDoubleMatrix()[0]).containsExactly(1, 0, 1);
        assertThat(nms.input().getDouble(0, 1)).isCloseTo(7 / 13.0, within(1e-12));
    }

    @Test
    void nothing_detected_leaves_nothing() {
        assertThat(Nms.nms(List.of(), 0.5).kept()).isEmpty();
    }

    @Test
    void a_threshold_beyond_one_is_refused() {
        assertThatThrownBy(() -> Nms.nms(List.of(), 50)).hasMessageContaining("try 0.5");
    }

    @Test
    void deltas_agree_with_torchvision() {
        double[][] golden = {
            {-0.1190476194024086, 0.0714285746216774, -0.048790160566568375, 0.0},
            {0.125, 0.019999999552965164, 0.04879011958837509, -0.12783338129520416},
            {1.8888888359069824, 1.3571428060531616, -0.4054650664329529, -1.0296193361282349}
        };
        int[] proposals = {1, 2, 4};
        int[] truths = {0, 3, 5};
        for (int i = 0; i < golden.length; i++) {
            BoxDeltas ours = BoxDeltas.encode(BOXES.get(proposals[i]), BOXES.get(truths[i]));
            assertThat(ours.toArray()).containsExactly(golden[i], within(1e-6));
            assertThat(Iou.iou(ours.decode(BOXES.get(proposals[i])), BOXES.get(truths[i])))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void decoded_boxes_agree_with_torchvision_even_where_they_explode() {
        double[][] golden = {
            {8.501411437988281, 11.015519142150879, 35.49858856201172, 29.784481048583984},
            {-593.7500610351562, 14.864067077636719, 718.7500610351562, 51.13593292236328},
            {38.360816955566406, 80.0, 45.639183044433594, 90.0}
        };
        double[][] deltas = {{0.1, -0.2, 0.3, -0.4}, {0, 0, 9, 0.5}, {-1, 2, -0.5, 0}};
        int[] boxes = {0, 3, 5};
        for (int i = 0; i < golden.length; i++) {
            BoundingBox ours = BoxDeltas.of(deltas[i]).decode(BOXES.get(boxes[i]));
            assertThat(new double[] {ours.left(), ours.top(), ours.right(), ours.bottom()})
                    .containsExactly(golden[i], within(1e-3));
        }
    }

    @Test
    void boxes_without_area_cannot_be_encoded() {
        assertThatThrownBy(() -> BoxDeltas.encode(xyxy(1, 1, 1, 4), BOXES.get(0)))
                .hasMessageContaining("leave such boxes out");
        assertThatThrownBy(() -> BoxDeltas.of(1, 2, 3)).hasMessageContaining("must be 4");
    }

    @Test
    void deltas_are_written_with_three_decimals() {
        assertThat(BoxDeltas.of(0.0290697, -0.129870, -0.5, 0)).hasToString("tx 0.029, ty -0.130, tw -0.500, th 0.000");
    }
}
