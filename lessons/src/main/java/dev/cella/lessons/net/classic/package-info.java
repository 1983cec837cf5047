/**
 * The classic architectures at a size that trains on a laptop. Read each from top to bottom; the shapes are beside the
 * layers.
 *
 * <p>Reading order, by year: {@link dev.cella.lessons.net.classic.LeNet}, {@link dev.cella.lessons.net.classic.Vgg}
 * (layers as building blocks), {@link dev.cella.lessons.net.classic.GoogLeNet} (branches), {@link
 * dev.cella.lessons.net.classic.ResNet} (add the input), {@link dev.cella.lessons.net.classic.UNet} (concatenate across
 * sizes), {@link dev.cella.lessons.net.classic.DenseNet} (concatenate everything).
 *
 * <pre>{@code
 * var net = resNet(input(3, 28, 28), 10).updater(new Adam(1e-3)).seed(7).build();
 * diagram(net);
 * train(net).on(images, targets).run();
 * }</pre>
 */
package dev.cella.lessons.net.classic;
