package dev.cella.lessons.handmade;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/** What was learned from a table of features. Not thread-safe. */
public final class TableClassifier {
    private final Model<Label> model;
    private final int features;
    private final int classes;

    private TableClassifier(Model<Label> model, int features, int classes) {
        this.model = model;
        this.features = features;
        this.classes = classes;
    }

    static TableClassifier of(Trainer<Label> trainer, INDArray table, int[] labels) {
        int classes = Arrays.stream(labels).max().orElse(-1) + 1;
        return new TableClassifier(trainer.train(TribuoTable.of(table, labels)), (int) table.size(1), classes);
    }

    /**
     * Returns the probability of each class for each row, {@code [N, F] -> [N, K]}.
     *
     * @throws IllegalArgumentException if the rows are not as long as those that it learned from
     */
    public INDArray probabilities(INDArray table) {
        if (table.rank() != 2 || table.size(1) != features) {
            throw new IllegalArgumentException("feature vectors of shape " + Arrays.toString(table.shape())
                    + " do not fit a classifier that learned from " + features + " features (must be [N, " + features
                    + "]); make them with the recipe that made the training table");
        }
        double[][] rows = JavaArrays.matrix(table);
        double[][] answers = new double[rows.length][];
        String[] names = TribuoTable.names(features);
        for (int n = 0; n < rows.length; n++) {
            answers[n] = answer(new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, names, rows[n]));
        }
        return Nd4j.createFromArray(answers).castTo(DataType.FLOAT);
    }

    private double[] answer(Example<Label> row) {
        Map<String, Label> scores = model.predict(row).getOutputScores();
        double[] answer = new double[classes];
        for (int k = 0; k < classes; k++) {
            answer[k] = scores.get(Integer.toString(k)).getScore();
        }
        return answer;
    }
}
