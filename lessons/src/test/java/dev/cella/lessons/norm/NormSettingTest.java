package dev.cella.lessons.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormSettingTest {
    @Test
    void the_four_kinds_share_as_their_papers_say() {
        assertThat(groups(NormKind.BATCH)).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
        assertThat(groups(NormKind.LAYER)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(groups(NormKind.INSTANCE)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(groups(NormKind.GROUP)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void layer_and_instance_are_the_two_ends_of_group() {
        NormSetting one = new NormSetting(NormKind.GROUP, 2, 4, 1);
        NormSetting each = new NormSetting(NormKind.GROUP, 2, 4, 4);
        assertThat(one.ofEachValue(3)).isEqualTo(new NormSetting(NormKind.LAYER, 2, 4, 1).ofEachValue(3));
        assertThat(each.ofEachValue(3)).isEqualTo(new NormSetting(NormKind.INSTANCE, 2, 4, 1).ofEachValue(3));
    }

    @Test
    void groups_are_counted() {
        assertThat(Stream.of(NormKind.BATCH, NormKind.LAYER, NormKind.INSTANCE, NormKind.GROUP)
                        .map(kind -> new NormSetting(kind, 3, 6, 2).groups()))
                .containsExactly(6, 3, 18, 6);
    }

    @Test
    void groups_must_divide_the_channels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormSetting(NormKind.GROUP, 2, 4, 0))
                .withMessageContaining("0 groups do not divide 4 channels evenly");
    }

    private static int[] groups(NormKind kind) {
        return new NormSetting(kind, 2, 4, 2).ofEachValue(1);
    }
}
