package dev.cella.datasets.phantom.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldScenesTest {
    private static final List<SmearScene> SMEARS =
            IntStream.range(0, 40).mapToObj(i -> SmearScene.paint(1, 0, i)).toList();

    /**
     * The same seed paints the same bytes on every machine. If you change the painter on purpose, copy the new
     * checksum.
     */
    @Test
    void the_same_seed_paints_the_same_smears() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        for (SmearScene smear : SMEARS) {
            digest.update(smear.pixels());
            for (LabeledBox box : smear.boxes()) {
                digest.update((byte) box.label());
                digest.update((byte) box.box().top());
                digest.update((byte) box.box().left());
                digest.update((byte) box.box().bottom());
                digest.update((byte) box.box().right());
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo("993764bbc8b9658a83df6cf506a41500");
        assertThat(SmearScene.paint(1, 1, 0).pixels())
                .isNotEqualTo(SMEARS.get(0).pixels());
    }

    /**
     * The same seed paints the same bytes on every machine. If you change the painter on purpose, copy the new
     * checksum.
     */
    @ParameterizedTest
    @CsvSource({
        "64, 2d22ca7e2b49154ccbc28f1c0bbcdca4",
        "96, a8844708b19c99191a20c2c188d0ef7b",
        "128, 8a6aba0ee89c68427bf02378c8459309",
        "256, a3859e84cba08c5d50647038924977e8"
    })
    void the_same_seed_paints_the_same_nuclei(int edge, String checksum) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        for (int i = 0; i < 20; i++) {
            NucleiScene scene = NucleiScene.paint(edge, 1, 0, i);
            digest.update(scene.pixels());
            digest.update(Arrays.toString(scene.instances()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(checksum);
    }

    @Test
    void boxes_lie_in_the_image_and_are_whole_pixels() {
        for (SmearScene smear : SMEARS) {
            for (LabeledBox labeled : smear.boxes()) {
                BoundingBox box = labeled.box();
                assertThat(box.top()).isBetween(0.0, SmearScene.HEIGHT - 1.0);
                assertThat(box.left()).isBetween(0.0, SmearScene.WIDTH - 1.0);
                assertThat(box.bottom()).isBetween(box.top() + 1, (double) SmearScene.HEIGHT);
                assertThat(box.right()).isBetween(box.left() + 1, (double) SmearScene.WIDTH);
                assertThat(box.area() % 1).isZero();
            }
        }
    }

    /** Outside of all boxes, nothing but background and specks of stain: the image hardly differs there. */
    @Test
    void what_is_stained_lies_in_a_box() {
        int outside = 0;
        int dark = 0;
        for (SmearScene smear : SMEARS) {
            for (int p = 0; p < SmearScene.HEIGHT * SmearScene.WIDTH; p++) {
                int row = p / SmearScene.WIDTH;
                int column = p % SmearScene.WIDTH;
                if (smear.boxes().stream().noneMatch(box -> box.box().contains(row + 0.5, column + 0.5))) {
                    outside++;
                    dark += (smear.pixels()[3 * p + 1] & 0xff) < 170 ? 1 : 0;
                }
            }
        }
        assertThat((double) dark / outside).isLessThan(0.01);
    }

    /**
     * BCCD has 11.4 red cells, 1.02 white cells and 0.99 platelets per image; at this scale they are 21, 39 and 8 wide.
     */
    @ParameterizedTest
    @CsvSource({"0, 13, 20", "1, 1, 35", "2, 1, 7"})
    void cells_are_as_many_and_as_large_as_in_the_real_set(int label, double count, double width) {
        List<LabeledBox> boxes = SMEARS.stream()
                .flatMap(smear -> smear.boxes().stream())
                .filter(box -> box.label() == label)
                .toList();
        assertThat((double) boxes.size() / SMEARS.size()).isCloseTo(count, within(0.25 * count));
        assertThat(boxes.stream()
                        .mapToDouble(box -> box.box().width())
                        .average()
                        .orElse(0))
                .isCloseTo(width, within(2.0));
    }

    /** A red cell that lies behind another one is still worth a box. */
    @Test
    void red_cells_overlap_but_never_hide_each_other() {
        int overlaps = 0;
        for (SmearScene smear : SMEARS) {
            for (int i = 0; i < smear.boxes().size(); i++) {
                for (int j = 0; j < i; j++) {
                    double shared = shared(
                            smear.boxes().get(i).box(), smear.boxes().get(j).box());
                    overlaps += shared > 0 ? 1 : 0;
                    assertThat(shared)
                            .isLessThan(0.7 * smear.boxes().get(i).box().area());
                }
            }
        }
        assertThat(overlaps).isGreaterThan(3 * SMEARS.size());
    }

    private static double shared(BoundingBox one, BoundingBox other) {
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        return Math.max(0, height) * Math.max(0, width);
    }

    @Test
    void nuclei_are_brighter_than_their_surroundings_on_average() {
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < 10; i++) {
            NucleiScene scene = NucleiScene.paint(128, 1, 0, i);
            inside += mean(scene, true);
            outside += mean(scene, false);
        }
        assertThat(inside).isGreaterThan(3 * outside);
    }

    private static double mean(NucleiScene scene, boolean inside) {
        return IntStream.range(0, scene.pixels().length)
                .filter(p -> scene.instances()[p] > 0 == inside)
                .map(p -> scene.pixels()[p] & 0xff)
                .average()
                .orElseThrow();
    }

    @Test
    void other_sizes_show_the_same_nuclei() {
        NucleiScene small = NucleiScene.paint(64, 3, 0, 0);
        NucleiScene large = NucleiScene.paint(256, 3, 0, 0);
        assertThat(small.nuclei()).isEqualTo(large.nuclei());
        int same = 0;
        for (int p = 0; p < small.instances().length; p++) {
            int middle = (p / 64 * 4 + 2) * 256 + p % 64 * 4 + 2;
            same += small.instances()[p] == large.instances()[middle] ? 1 : 0;
        }
        assertThat((double) same / small.instances().length).isGreaterThan(0.98);
    }

    /** A threshold finds the nuclei but not their borders: many touch another one. */
    @Test
    void many_nuclei_touch_another_one() {
        int touching = 0;
        int all = 0;
        for (int i = 0; i < 20; i++) {
            NucleiScene scene = NucleiScene.paint(128, 1, 0, i);
            all += scene.nuclei();
            touching += touching(scene);
        }
        assertThat((double) touching / all).isBetween(0.2, 0.6);
    }

    private static int touching(NucleiScene scene) {
        boolean[] touches = new boolean[scene.nuclei() + 1];
        int[] numbers = scene.instances();
        for (int p = scene.edge(); p < numbers.length; p++) {
            for (int neighbor : new int[] {numbers[p - 1], numbers[p - scene.edge()]}) {
                if (neighbor != numbers[p] && neighbor > 0 && numbers[p] > 0) {
                    touches[neighbor] = true;
                    touches[numbers[p]] = true;
                }
            }
        }
        return (int) IntStream.range(0, touches.length).filter(i -> touches[i]).count();
    }
}
