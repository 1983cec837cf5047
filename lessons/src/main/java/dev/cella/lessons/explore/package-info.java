/**
 * Explorers: settings to move, and under them what an operation makes of a picture.
 *
 * <p>They stand on the widgets of the kernel, so they move in JupyterLab and are a still picture elsewhere. An explorer
 * shows nothing that its record of settings does not compute: {@link dev.cella.lessons.explore.ConvolutionSetting} can be
 * used, and is tested, without widgets, and so can the settings of pooling, dropout and normalization. Read that first,
 * then {@link dev.cella.lessons.explore.Explorers}. Its {@code steps} make one view of any computation that was recorded as
 * a list of steps.
 *
 * <pre>{@code
 * INDArray image = MedMnist.load("breastmnist").train().image(0, ZERO_TO_ONE);
 * exploreConvolution(image);                                       // with kernels of the course
 * exploreConvolution(image, Nd4j.create(new double[][] {{0, 1}, {-1, 0}}));
 * explorePooling(image);
 * exploreDropout(image);
 * exploreNormalization(MedMnist.load("breastmnist").train().images(ZERO_TO_255));
 * steps(trace, step -> picture(step.output()), step -> step.arithmetic());  // a widget
 *
 * var setting = new ConvolutionSetting(3, 2, 1, 1);                // kernel size, stride, padding, dilation
 * setting.formula(28);                                             // (28 + 2·1 − 3) / 2 + 1 = 14, rounded down
 * setting.convolve(image, Nd4j.ones(3, 3));                        // [1, 28, 28] -> [1, 14, 14]
 * }</pre>
 */
package dev.cella.lessons.explore;
