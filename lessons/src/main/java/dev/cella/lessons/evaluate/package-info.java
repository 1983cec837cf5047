/**
 * Measures how good a net is, from several points of view.
 *
 * <p>Why it exists: one number such as accuracy hides what matters in medicine: which findings are missed, what a
 * stricter threshold would cost, and whether "90 % sure" means right nine times in ten. Each question has its own value
 * here, and a figure of the same name in {@code EvaluationFigures}.
 *
 * <pre>{@code
 * ClassificationReport test = evaluate(net, x, y, breast.facts().classNames());   // x, y: of the test split
 * test.table();              // one row per class: precision, recall, F1, AUC, average precision
 * confusion(test)            // which classes were taken for which
 * roc(test)                  // true against false positives, over all thresholds
 * threshold(test, 0, 0.3)    // what a threshold of 0.3 finds of class 0, and what it costs
 * mostWrong(test, images, 5) // the images whose true class got the lowest probability
 * precisionRecall(test)      // the same, honest when positives are rare
 * reliability(test)          // does 90 % sure mean right nine times in ten?
 * overSeeds("plain", 3, seed -> auc(seed)).against(other);      // is a difference more than luck?
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.evaluate.ClassificationReport} (start here), {@link
 * dev.cella.lessons.evaluate.ConfusionMatrix}, {@link dev.cella.lessons.evaluate.RocSweep} and {@link
 * dev.cella.lessons.evaluate.PrecisionRecallSweep} (both from {@code ThresholdSweep}, the images in the order of their
 * outputs), {@link dev.cella.lessons.evaluate.Calibration}, {@link dev.cella.lessons.evaluate.SeedRuns}.
 */
package dev.cella.lessons.evaluate;
