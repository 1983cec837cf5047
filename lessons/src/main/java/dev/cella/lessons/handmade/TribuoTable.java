package dev.cella.lessons.handmade;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import libsvm.svm;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tables of features as Tribuo reads them. */
final class TribuoTable {
    /** The root of Tribuo's loggers, held so that its level lasts: it reports each tree on standard error. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private static final LabelFactory LABELS = new LabelFactory();

    static {
        TRIBUO.setLevel(Level.WARNING);
        svm.svm_set_print_string_function(text -> {}); // reports each optimization
    }

    private TribuoTable() {}

    /** @throws IllegalArgumentException if there is not one label per row, or only one class occurs */
    static MutableDataset<Label> of(INDArray table, int... labels) {
        if (table.rank() != 2 || table.size(0) != labels.length) {
            throw new IllegalArgumentException("a table of shape " + Arrays.toString(table.shape()) + " and "
                    + labels.length + " labels do not fit (must be [" + labels.length
                    + ", F], one row per label); pass both of the same images");
        }
        if (Arrays.stream(labels).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "all " + labels.length + " images are of one class (must be >= 2 classes); use more images");
        }
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("features of images", LABELS), LABELS);
        double[][] rows = JavaArrays.matrix(table);
        String[] names = names((int) table.size(1));
        for (int n = 0; n < rows.length; n++) {
            data.add(new ArrayExample<>(label(labels[n]), names, rows[n]));
        }
        return data;
    }

    private static Label label(int number) {
        return new Label(Integer.toString(number));
    }

    /** Tribuo orders features by name. */
    static String[] names(int features) {
        return IntStream.range(0, features)
                .mapToObj(i -> String.format(Locale.ROOT, "%05d", i))
                .toArray(String[]::new);
    }
}
