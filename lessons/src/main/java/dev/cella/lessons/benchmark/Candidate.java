package dev.cella.lessons.benchmark;

import dev.cella.lessons.evaluate.SeedRuns;
import dev.cella.lessons.train.History;
import java.util.List;
import org.deeplearning4j.nn.api.Model;

/**
 * A net that was trained with several seeds and measured on the validation images: what you choose between.
 *
 * @param name of the net
 * @param batch images per step of training
 * @param trainingImages how many images it learned from
 * @param nets one for each seed, in DL4J's classes
 * @param histories of their trainings
 * @param validation their answers for the validation images
 */
public record Candidate(
        String name,
        int batch,
        int trainingImages,
        List<Model> nets,
        List<History> histories,
        List<SetAnswers> validation) {

    /** Copies its lists. */
    public Candidate {
        nets = List.copyOf(nets);
        histories = List.copyOf(histories);
        validation = List.copyOf(validation);
    }

    /** Returns on how many validation images it was measured. */
    public int validationImages() {
        return validation.get(0).size();
    }

    /** Returns the AUC on the validation images, one for each seed. */
    public SeedRuns validationAuc() {
        return runs(validation.stream().map(SetAnswers::auc).toList());
    }

    /** Returns the accuracy on the validation images, one for each seed. */
    public SeedRuns validationAccuracy() {
        return runs(validation.stream().map(SetAnswers::accuracy).toList());
    }

    private SeedRuns runs(List<Double> values) {
        return new SeedRuns(name, values);
    }

    /** Returns one line: the AUC on the validation images. */
    @Override
    public String toString() {
        SeedRuns auc = validationAuc();
        return name + ": validation AUC " + auc.meanAndDeviation() + " over "
                + auc.values().size() + " seeds";
    }
}
