/**
 * Explorers: settings to move, and under them what an operation makes of a picture.
 *
 * <p>They stand on the widgets of the kernel, so they move in JupyterLab and are a still picture elsewhere. An explorer
 * shows nothing that a record of settings does not compute, which is used, and tested, without widgets: {@link
 * dev.cella.lessons.convolve.ConvolutionSetting}, and those of pooling, dropout and normalization. Read that first,
 * then {@link dev.cella.lessons.explore.Explorer}. {@link dev.cella.lessons.explore.Steps} makes one view of any trace, and of
 * steps that your own code has recorded.
 *
 * <pre>{@code
 * INDArray image = MedMnist.load("breastmnist").train().image(0, ZERO_TO_ONE);
 * exploreConvolution(image);                                       // with kernels of the course
 * exploreConvolution(image, Nd4j.create(new double[][] {{0, 1}, {-1, 0}}));
 * explorePadding(image);                                           // the frame, and what it does to the border of a map
 * explorePooling(image);
 * exploreDropout(image);
 * exploreNormalization(MedMnist.load("breastmnist").train().images(ZERO_TO_255));
 * steps(convolve(pad(image, 1), edge));                            // a widget; elsewhere a film strip
 * steps(recorded, step -> titled(step.arithmetic(), picture(step.output())));   // steps of your own
 * }</pre>
 */
package dev.cella.lessons.explore;
