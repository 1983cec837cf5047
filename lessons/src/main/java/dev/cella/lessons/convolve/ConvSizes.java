package dev.cella.lessons.convolve;

import dev.cella.lessons.shape.TensorShape;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tables of what convolutional layers cost. */
public final class ConvSizes {
    private ConvSizes() {}

    /**
     * Compares layers on the same image, one row per layer: its filters, stride and padding, the shape of its output,
     * its parameters and its multiply-adds. To add layers on other images, use {@code sizes(…).append(sizes(…))}.
     *
     * @param image {@code [C, H, W]}
     * @throws IllegalArgumentException if a kernel does not fit, or the input is no image
     */
    public static Table sizes(TensorShape image, ConvSpec... layers) {
        if (image.dimensions() != 2) {
            throw new IllegalArgumentException("sizes compares layers on an image [C, H, W], not on " + image.inWords()
                    + "; try input(3, 28, 28)");
        }
        String input = times(image.toString());
        return Table.create(
                "convolutional layers",
                column("input", layers, c -> input),
                column("filters", layers, c -> c.filters() + " of " + times(image.channels() + "x" + c.kernel(2))),
                column("stride", layers, c -> "" + c.stride()),
                column("padding", layers, c -> "" + c.padding()),
                column("output", layers, c -> times(c.output(image).toString())),
                LongColumn.create("parameters", Stream.of(layers).mapToLong(c -> c.parameters(image.channels()))),
                LongColumn.create("multiply-adds", Stream.of(layers).mapToLong(c -> c.multiplyAdds(image))));
    }

    private static StringColumn column(String name, ConvSpec[] layers, Function<ConvSpec, String> value) {
        return StringColumn.create(name, Stream.of(layers).map(value));
    }

    private static String times(String sizes) {
        return sizes.replace('x', '×');
    }
}
