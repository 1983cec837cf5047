/**
 * Lesson 26, "Your own benchmark: one number is not a result": any MedMNIST set, your net, and what its score is worth.
 *
 * <p>Why it exists: a score depends on the seed, on which images happen to be in the test set, and on how often somebody looked
 * there before choosing. Here, a benchmark trains candidates with several seeds, measures them on validation images, notes each
 * opening of the test set, and sets the result beside the published one and beside a model that never looks. A report puts all
 * of it on one page to hand in.
 *
 * <pre>{@code
 * var set = MedMnist.load("breastmnist");                       // any of the 18 names
 * var bench = benchmark(set).epochs(10).seeds(3);
 * var mine = bench.train("my net", seed -> net(inputOf(set), conv(8, 3), relu(), flatten(), outputOf(set))
 *         .seed(seed).build());                                 // a Candidate, measured on validation images
 * var result = bench.test(mine);                                // opens the test set
 * result.table();                                               // beside the published score and the baseline
 * bootstrap(156, 1000, 1, images -> result.answers().get(0).auc(images));   // other test images: how far it moves
 * report(result).author("Ada").text("I expected …").write("report.html");
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.benchmark.Benchmark} (start here), {@link dev.cella.lessons.benchmark.Candidate},
 * {@link dev.cella.lessons.benchmark.BenchmarkResult}, {@link dev.cella.lessons.benchmark.SetAnswers} and {@code
 * MedMnistScore}, which say what AUC and accuracy mean for each task, {@link dev.cella.lessons.benchmark.PublishedScore},
 * {@link dev.cella.lessons.benchmark.Bootstrap}; then the room {@code figure.report}.
 */
package dev.cella.lessons.benchmark;
