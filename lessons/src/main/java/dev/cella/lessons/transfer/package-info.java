/**
 * Lesson 20, "Transfer: begin with what another net has learned": a net begins with what another one has learned.
 *
 * <p>Why it exists: labels are rare in medicine, and a net that starts from random weights needs many of them. Here, a net takes
 * over the first layers of one that was trained on other images, freezes them or trains them on, and gets a new head. DL4J's {@code
 * TransferLearning} does the work; this room lets you write it as one sentence, checks the shapes of the new head, and shows what
 * freezing means.
 *
 * <pre>{@code
 * var ours = transfer(pretrained)                  // a MultiLayerNetwork with weights that have learned
 *         .freezeUpTo("7 conv")                    // this layer and all before it stay as they are
 *         .newHead(dense(2), softmax())            // replaces the first dense layer and all that follows
 *         .updater(new Adam(1e-3)).seed(7).build();
 * train(ours).on(images, targets).run();
 * weightChanges(pretrained, ours);                 // one row per layer: frozen layers have changed by 0
 * var x = features(pretrained, images);            // [N, features], what the head reads
 * linearSvm(x, targets).auc(features(pretrained, unseen), answers);   // a head that is no net
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.transfer.Transfer}, {@link dev.cella.lessons.transfer.WeightChanges}, {@link
 * dev.cella.lessons.transfer.Features}, {@link dev.cella.lessons.transfer.LinearSvm}; inside, {@code Body} finds where the head
 * begins.
 */
package dev.cella.lessons.transfer;
