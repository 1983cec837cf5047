package dev.cella.datasets.medmnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pixels are read, and how often. A sample here is two bytes: its position and 0. */
class StoredSplitTest {
    private final List<String> reads = new ArrayList<>();

    private StoredSplit split(int size, long mostKept) {
        return new StoredSplit("train", new int[size], 1, this::read, mostKept);
    }

    private byte[] read(int start, int count) {
        reads.add(start + "+" + count);
        var bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            bytes[2 * i] = (byte) (start + i);
        }
        return bytes;
    }

    private static int firstByte(StoredSplit split, int index) {
        var pixels = split.pixels(index, 1, 2);
        return pixels.bytes()[2 * (index - pixels.start())];
    }

    @Test
    void a_small_split_is_read_at_once() {
        var split = split(10, 100);
        assertThat(firstByte(split, 7)).isEqualTo(7);
        assertThat(firstByte(split, 0)).isEqualTo(0);
        assertThat(reads).isEqualTo(List.of("0+10"));
    }

    @Test
    void of_a_large_split_only_a_range_is_kept() {
        var split = split(10, 8);
        for (int i = 0; i < 10; i++) {
            assertThat(firstByte(split, i)).isEqualTo(i);
        }
        assertThat(reads).isEqualTo(List.of("0+4", "4+4", "8+2"));
        split.pixels(1, 7, 2);
        assertThat(reads.get(3)).isEqualTo("1+7");
    }

    @Test
    void images_beyond_the_size_of_a_java_array_are_refused_with_a_sentence() {
        var facts = Registry.named("pathmnist", 224);
        var stored = new StoredSplit("train", new int[facts.counts().train()], 1, this::read);
        var all = new ImageSplit(facts, stored, stored.range(facts));
        var refusal = assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> all.images(Scale.ZERO_TO_ONE))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo("89996 images of shape [3, 224, 224] need 54187 MB as floats, which do not fit into memory;"
                        + " try first(1000) before images(...)");
        assertThat(reads).isEmpty();
    }
}
