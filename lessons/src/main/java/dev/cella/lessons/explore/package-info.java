/**
 * What explorers and step views are made of: controls to move, the result below them, and a button for your own image.
 *
 * <p>Why it exists: in JupyterLab these views move; elsewhere they are still figures. An explorer only shows what a record of
 * settings computes, so tests and cells can use the same settings without widgets. Explorers of convolution, padding and pooling are
 * views to touch with sliders, which need no Java to answer. The explorers of an idea are in its own folder {@code explore}.
 *
 * <p>Read {@link dev.cella.lessons.explore.Explorer}, then {@link dev.cella.lessons.explore.Steps} (one view for any trace, and for
 * steps that your own code records), {@link dev.cella.lessons.explore.ImageChooser} and
 * {@link dev.cella.lessons.explore.OwnImage}.
 *
 * <pre>{@code
 * INDArray image = MedMnist.load("breastmnist").train().image(0, ZERO_TO_ONE);
 * exploreConvolution(image);                                       // with kernels of the course
 * exploreConvolution(image, Nd4j.create(new double[][] {{0, 1}, {-1, 0}}));
 * explorePadding(image);                                           // the padding, and what it does to the border of a map
 * explorePooling(image);
 * exploreDropout(image);
 * exploreNormalization(MedMnist.load("breastmnist").train().images(ZERO_TO_255));
 * touch(convolve(pad(image, 1), edge));                            // every number answers; see the package touch
 * steps(convolve(pad(image, 1), edge));                            // a widget; elsewhere a film strip
 * steps(recorded, step -> titled(step.arithmetic(), picture(step.output())));   // steps of your own
 * }</pre>
 */
package dev.cella.lessons.explore;
