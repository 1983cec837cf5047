/**
 * Trains a network, shows how it learns, and measures how good it is.
 *
 * <p>Reading order: {@link dev.cella.lessons.train.Training} (one sentence in a cell), {@link
 * dev.cella.lessons.train.History} (what it returns), {@link dev.cella.lessons.train.Score} (how good a net is), {@link
 * dev.cella.lessons.train.TrainingObserver} (follows a training), {@link dev.cella.lessons.train.SavedNet} (a file to
 * continue from). Inside, {@code TrainingLoop} is the loop over epochs and batches, {@link
 * dev.cella.lessons.train.NetAdapter} gives DL4J's two kinds of nets one interface, {@code EarlyStopping} keeps the
 * best weights, {@code DivergenceCheck} detects NaN and exploding losses, {@code TrainingWarnings} detects a training
 * that learns nothing, and {@code Auc} computes the area under a ROC curve from its definition.
 *
 * <pre>{@code
 * var net = net(input(1, 28, 28), conv(8, 5), relu(), maxPool(2), flatten(), dense(2), softmax()).build();
 * History history = train(net)
 *         .on(train.images(ZERO_TO_ONE), train.targets())
 *         .validate(validation.images(ZERO_TO_ONE), validation.targets())
 *         .epochs(30).patience(3).batch(32).seed(7)
 *         .watching(liveCurves())
 *         .run();
 * history.table();                                              // one row per epoch
 * score(net, test.images(ZERO_TO_ONE), test.targets());         // 156 images: loss 0.434, accuracy 0.827, AUC 0.836
 * }</pre>
 *
 * <p>The stop button of a notebook ends a training between two steps: the net keeps its weights, the history is
 * returned, and calling {@code run()} again continues from there.
 */
package dev.cella.lessons.train;
