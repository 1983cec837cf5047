package dev.cella.lessons.benchmark;

import dev.cella.datasets.medmnist.ImageSplit;
import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.NetAdapter;
import dev.cella.lessons.train.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A benchmark on one MedMNIST set: train nets with several seeds, choose one by its validation scores, and open the test set
 * for that one.
 *
 * <pre>{@code
 * Benchmark bench = benchmark(set).epochs(10).seeds(3);
 * Candidate small = bench.train("small", seed -> smallNet(seed));   // learns, and is measured on validation images
 * Candidate large = bench.train("large", seed -> largeNet(seed));
 * BenchmarkResult result = bench.test(large);                       // opens the test set, and notes that
 * }</pre>
 *
 * <p>It remembers which candidates were trained and for which of them the test set was opened; a report says so. Settings
 * hold for the candidates that are trained after them. Not thread-safe.
 */
public final class Benchmark {
    /** What a step of training gets to see; settings of all candidates. */
    private record Settings(int epochs, int batch, int seeds, int most) {}

    private final MedMnist set;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Settings settings = new Settings(10, 32, 3, 2000);

    private Benchmark(MedMnist set) {
        this.set = set;
    }

    /** Begins a benchmark: 10 epochs in batches of 32, 3 seeds, at most 2000 training images. */
    public static Benchmark benchmark(MedMnist set) {
        return new Benchmark(set);
    }

    /** Sets how often to go through the training images, at least 1. */
    public Benchmark epochs(int epochs) {
        settings = new Settings(atLeastOne(epochs, "epochs"), settings.batch, settings.seeds, settings.most);
        return this;
    }

    /** Sets the largest number of images per step, at least 1. */
    public Benchmark batch(int size) {
        settings = new Settings(settings.epochs, atLeastOne(size, "images per batch"), settings.seeds, settings.most);
        return this;
    }

    /** Sets how many nets are trained of each candidate, with the seeds 1, 2, …; at least 2. */
    public Benchmark seeds(int seeds) {
        if (seeds < 2) {
            throw new IllegalArgumentException("a benchmark with " + Numbers.count(seeds, "seed")
                    + " says nothing about luck (must be >= 2); try seeds(3)");
        }
        settings = new Settings(settings.epochs, settings.batch, seeds, settings.most);
        return this;
    }

    /**
     * Sets how many training images are used at most, and how many validation images: the first ones of their split. The test
     * set is always used whole.
     */
    public Benchmark atMost(int images) {
        settings = new Settings(settings.epochs, settings.batch, settings.seeds, atLeastOne(images, "training images"));
        return this;
    }

    /**
     * Trains a net with each seed and measures it on the validation images. The test set stays closed.
     *
     * @param name of the candidate in figures, tables and the report
     * @param net makes the net with a seed; it ends in {@code outputOf(set)}
     * @throws IllegalArgumentException if the net does not fit the set, or is the same one for two seeds
     */
    public Candidate train(String name, LongFunction<? extends Model> net) {
        ImageSplit train = part(set.train());
        ImageSplit validation = part(set.validation());
        INDArray images = SetImages.centered(train);
        INDArray targets = train.targets();
        INDArray unseen = SetImages.centered(validation);
        INDArray answers = validation.targets();
        List<Model> nets = new ArrayList<>();
        List<History> histories = new ArrayList<>();
        List<SetAnswers> measured = new ArrayList<>();
        for (long seed = 1; seed <= settings.seeds; seed++) {
            Model one = net.apply(seed);
            requireNew(one, nets, seed);
            histories.add(training(one)
                    .on(images, targets)
                    .validate(unseen, answers)
                    .epochs(settings.epochs)
                    .batch(settings.batch)
                    .seed(seed)
                    .named(name + ", seed " + seed)
                    .run());
            nets.add(one);
            measured.add(SetAnswers.of(set.facts().task(), adapted(one).answers(unseen, answers), answers));
        }
        Candidate candidate = new Candidate(name, settings.batch, train.size(), nets, histories, measured);
        candidates.add(candidate);
        return candidate;
    }

    /**
     * Opens the test set for a candidate: each of its nets answers all test images. Do it once, at the end; each further time
     * is noted, too.
     *
     * @throws IllegalArgumentException if another benchmark has trained the candidate
     */
    public BenchmarkResult test(Candidate candidate) {
        if (!candidates.contains(candidate)) {
            throw new IllegalArgumentException("this benchmark has not trained candidate " + candidate.name()
                    + " (must be one of its own, so that it can tell how often the test set was opened); try"
                    + " bench.train(…) first");
        }
        List<SetAnswers> answers = candidate.nets().stream()
                .map(net -> SetAnswers.of(
                        set.facts().task(),
                        SetImages.answers(adapted(net), set.test()),
                        set.test().targets()))
                .toList();
        opened.add(candidate.name());
        return new BenchmarkResult(this, candidate, answers);
    }

    /** Returns the data set. */
    public MedMnist set() {
        return set;
    }

    /** Returns the candidates in the order in which they were trained. */
    public List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    /** Returns the names of the candidates for which the test set was opened, once for each time. */
    public List<String> opened() {
        return List.copyOf(opened);
    }

    private static int atLeastOne(int number, String of) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " " + of + " are too few (must be >= 1); try a larger number");
        }
        return number;
    }

    private static void requireNew(Model net, List<Model> others, long seed) {
        if (net == null) {
            throw new IllegalArgumentException(
                    "there is no net for seed " + seed + " (must be one); try seed -> myNet(seed)");
        }
        if (others.stream().anyMatch(other -> other == net)) {
            throw new IllegalArgumentException(
                    "seed " + seed + " got the net of an earlier seed, already trained (must be a"
                            + " new one for each seed); try seed -> myNet(seed), which builds one");
        }
    }

    private ImageSplit part(ImageSplit split) {
        return split.first(Math.min(split.size(), settings.most));
    }

    private static Training training(Model net) {
        return net instanceof ComputationGraph graph ? Training.train(graph) : Training.train(inRow(net));
    }

    private static NetAdapter adapted(Model net) {
        return net instanceof ComputationGraph graph ? NetAdapter.of(graph) : NetAdapter.of(inRow(net));
    }

    private static MultiLayerNetwork inRow(Model net) {
        if (net instanceof MultiLayerNetwork row) {
            return row;
        }
        throw new IllegalArgumentException("a " + net.getClass().getSimpleName()
                + " cannot be trained here (must be a MultiLayerNetwork or a ComputationGraph); try net(inputOf(set), …,"
                + " outputOf(set)).build()");
    }

    /** Returns one line: the set, how many candidates were trained, and how often the test set was opened. */
    @Override
    public String toString() {
        return set.facts().title() + ": " + candidates.size() + " candidates trained, test set opened " + opened.size()
                + (opened.size() == 1 ? " time" : " times");
    }
}
