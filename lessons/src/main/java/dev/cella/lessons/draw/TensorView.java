package dev.cella.lessons.draw;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor to look at: its numbers if they are few, pictures if it holds images, else its shape and what its values are. */
public final class TensorView {
    private static final int MOST_NUMBERS = 144;
    private static final int MOST_COLUMNS = 16;
    private static final int SMALLEST_IMAGE = 8;
    private static final int SMALLEST_MATRIX_IMAGE = 16;

    private TensorView() {}

    public static MimeBundle bundle(INDArray tensor) {
        if (tensor.dataType() == DataType.UTF8) {
            return MimeBundle.text(tensor.toString());
        }
        if (tensor.isEmpty() || tensor.length() == 0) {
            return MimeBundle.text("empty " + name(tensor));
        }
        if (tensor.isScalar() && tensor.rank() == 0) {
            return MimeBundle.text(Numbers.brief(tensor.getDouble()));
        }
        if (holdsImages(tensor)) {
            return TensorImages.thumbnails(tensor, summary(tensor)).bundle();
        }
        boolean few = tensor.length() <= MOST_NUMBERS && tensor.size(tensor.rank() - 1) <= MOST_COLUMNS;
        return MimeBundle.text(few ? name(tensor) + numbers(tensor) : summary(tensor));
    }

    /** {@code float [546, 1, 28, 28], values 0 to 255, mean 83.5}. */
    static String summary(INDArray tensor) {
        INDArray values = tensor.dataType().isFPType() ? tensor : tensor.castTo(DataType.FLOAT);
        double mean = values.meanNumber().doubleValue();
        if (!Double.isFinite(mean)) {
            return name(tensor) + ", some values are NaN or infinite";
        }
        String range = Numbers.range(
                values.minNumber().doubleValue(), values.maxNumber().doubleValue());
        return name(tensor) + ", values " + range + ", mean " + Numbers.brief(mean);
    }

    private static String name(INDArray tensor) {
        return tensor.dataType().name().toLowerCase(Locale.ROOT) + " " + Numbers.shape(tensor.shape());
    }

    /** Returns whether a tensor has the shape of images: {@code [N, C, H, W]}, {@code [C, H, W]}, or a matrix not too long. */
    private static boolean holdsImages(INDArray tensor) {
        int rank = tensor.rank();
        if (rank < 2 || rank > 4) {
            return false;
        }
        long height = tensor.size(rank - 2);
        long width = tensor.size(rank - 1);
        if (rank == 2) {
            return Math.min(height, width) >= SMALLEST_MATRIX_IMAGE
                    && Math.max(height, width) <= 4 * Math.min(height, width);
        }
        long channels = tensor.size(rank - 3);
        return (channels == 1 || channels == 3) && Math.min(height, width) >= SMALLEST_IMAGE;
    }

    /** Writes the numbers in columns, one line per row; of more than two axes the leading ones are written before each matrix. */
    private static String numbers(INDArray tensor) {
        long[] shape = tensor.shape();
        int columns = (int) shape[shape.length - 1];
        int rows = shape.length == 1 ? 1 : (int) shape[shape.length - 2];
        double[] values = JavaArrays.values(tensor);
        List<String> written = new ArrayList<>();
        for (double value : values) {
            written.add(Numbers.brief(value));
        }
        int width = written.stream().mapToInt(String::length).max().orElse(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i % (rows * columns) == 0 && shape.length > 2) {
                text.append("\n\n").append(Numbers.shape(index(i / (rows * columns), shape)));
            }
            text.append(i % columns == 0 ? "\n  " : "  ")
                    .append(" ".repeat(width - written.get(i).length()));
            text.append(written.get(i));
        }
        return text.toString();
    }

    /** Returns where the matrix with this number lies on all axes but the last two. */
    private static long[] index(int matrix, long[] shape) {
        long[] index = new long[shape.length - 2];
        int rest = matrix;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= (int) shape[axis];
        }
        return index;
    }
}
