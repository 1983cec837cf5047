package dev.cella.lessons.convolve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionExplorerTest {
    private static final INDArray EDGE = Nd4j.createFromArray(new double[][] {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}});

    private static Drawing drawn(ConvSpec setting, INDArray kernel) {
        return Drawing.of((Figure) ConvolutionExplorer.result(setting, Nd4j.rand(1, 28, 28), kernel));
    }

    @Test
    void the_gaps_of_a_dilated_kernel_are_drawn() {
        assertThat(drawn(ConvSpec.conv(3), EDGE).texts().stream().filter("1"::equals))
                .hasSizeGreaterThanOrEqualTo(3);
        BufferedImage kernel =
                drawn(ConvSpec.conv(3).dilation(4), EDGE).pictures().get(2);
        int zoom = kernel.getWidth() / 9; // nine columns: three weights and two gaps of three
        assertThat(kernel.getWidth()).isEqualTo(9 * zoom);
        assertThat(kernel.getRGB(zoom / 2, zoom / 2)).isNotEqualTo(kernel.getRGB(zoom + zoom / 2, zoom / 2));
    }

    @Test
    void a_map_of_differences_is_red_and_blue_and_one_of_intensities_gray() {
        assertThat(isGray(drawn(ConvSpec.conv(3), EDGE).pictures().get(1))).isFalse();
        assertThat(isGray(drawn(ConvSpec.conv(3), Nd4j.ones(3, 3).div(9))
                        .pictures()
                        .get(1)))
                .isTrue();
    }

    private static boolean isGray(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth())
                .map(x -> picture.getRGB(x, picture.getHeight() / 2) & 0xFFFFFF)
                .allMatch(rgb -> rgb % 0x010101 == 0);
    }

    @Test
    void the_explorer_shows_a_figure_or_the_reason_why_there_is_none() {
        INDArray image = Nd4j.arange(25).reshape(1, 5, 5).castTo(DataType.FLOAT);
        assertThat(ConvolutionExplorer.result(ConvSpec.conv(3).dilation(2), image, Nd4j.ones(3, 3)) instanceof Figure)
                .isTrue();
        Object words = ConvolutionExplorer.result(ConvSpec.conv(3).dilation(4), image, Nd4j.ones(3, 3));
        assertThat(((MimeBundle) words).text()).as(words.toString()).contains("does not fit");
    }
}
