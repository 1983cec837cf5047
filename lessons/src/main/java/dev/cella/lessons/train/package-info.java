/**
 * Training a network, seeing it learn, and saying how good it became.
 *
 * <p>Reading order: {@link dev.cella.lessons.train.Training} (the sentence that a notebook says),
 * {@link dev.cella.lessons.train.History} (what it leaves), {@link dev.cella.lessons.train.Score} (how good a net is),
 * {@link dev.cella.lessons.train.TrainingObserver} (looking on), {@link dev.cella.lessons.train.SavedNet} (one file to go on from).
 * Inside, {@code Run} is the loop over epochs and batches, {@link dev.cella.lessons.train.NetAdapter} makes DL4J's two kinds of
 * nets one, {@code Best} keeps the best weights, {@code Alarm} notices numbers that stop being numbers, {@code Doubts} a
 * training that learns nothing, and {@code Auc} is the area under a ROC curve from its meaning.
 *
 * <pre>{@code
 * var net = smallCnn(1, 2, new Adam(1e-3), 7);
 * History history = train(net)
 *         .on(train.images(ZERO_TO_ONE), train.targets())
 *         .validate(validation.images(ZERO_TO_ONE), validation.targets())
 *         .epochs(30).patience(3).batch(32).seed(7)
 *         .watching(liveCurves())
 *         .run();
 * history.table();                                              // one row an epoch
 * score(net, test.images(ZERO_TO_ONE), test.targets());         // 156 images: loss 0.434, accuracy 0.827, AUC 0.836
 * }</pre>
 *
 * <p>The stop button of a notebook ends a training between two steps: the net keeps its weights, the history is returned,
 * and {@code run()} again goes on from there.
 */
package dev.cella.lessons.train;
