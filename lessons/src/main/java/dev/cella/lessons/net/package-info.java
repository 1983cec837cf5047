/**
 * Networks, each in a file that can be read from top to bottom with the shapes beside the layers.
 *
 * <p>Reading order: {@link dev.cella.lessons.net.LinearNet} (pixels to classes),
 * {@link dev.cella.lessons.net.HiddenLayerNet} (one layer between), {@link dev.cella.lessons.net.SmallCnn}
 * (convolutions before it), {@link dev.cella.lessons.net.TinyCnn} (with padding or without); then the classics at a size that trains here: {@link dev.cella.lessons.net.Mlp},
 * {@link dev.cella.lessons.net.LeNet}, {@link dev.cella.lessons.net.ResNet} and
 * {@link dev.cella.lessons.net.UNet}. {@link dev.cella.lessons.net.OneFilter},
 * {@link dev.cella.lessons.net.FilterStack} and {@link dev.cella.lessons.net.FilterNet} are nets for measuring what
 * stride, padding and dilation do. The rooms inside: {@code layer} has layers in one word each, {@code plan} says
 * what a net is made of. {@link dev.cella.lessons.engine.OneDnn} and the room {@code speed} make training fast, and
 * {@link dev.cella.lessons.engine.OffHeapLimit} keeps arrays from ending the kernel; they can be left unread.
 *
 * <p>Each factory takes the channels of the images, the number of classes, an updater and the seed of the first weights,
 * and returns a plain DL4J network, ready to train:
 *
 * <pre>{@code
 * var net = smallCnn(1, 2, new Adam(1e-3), 7);
 * System.out.println(net.summary());
 * INDArray probabilities = net.output(images);            // [N, 1, 28, 28] -> [N, 2]
 * History history = train(net).on(images, targets).run(); // see dev.cella.lessons.train
 * }</pre>
 */
package dev.cella.lessons.net;
