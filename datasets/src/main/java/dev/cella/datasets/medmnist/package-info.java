/**
 * The 18 sets of MedMNIST: small biomedical images and volumes with labels, all in one layout.
 *
 * <p>The course learns on them because a set downloads in seconds, a network trains on it in minutes, and published
 * results allow a comparison. Source: Yang et al., MedMNIST v2, Scientific Data 10:41, 2023; files from Zenodo record
 * 10519652, which also has larger images (MedMNIST+). Not for clinical use.
 *
 * <p>Reading order: {@link dev.cella.datasets.medmnist.MedMnist} (loads a set),
 * {@link dev.cella.datasets.medmnist.ImageSplit}, {@link dev.cella.datasets.medmnist.Scale},
 * {@link dev.cella.datasets.medmnist.MedMnistFacts}, {@link dev.cella.datasets.set.Origin}.
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");                         // official file or stand-in: it prints which
 * breast.facts().classNames();                                       // ["malignant", "normal, benign"]
 * var x = breast.train().images(Scale.ZERO_TO_ONE);                  // float32 [546, 1, 28, 28]
 * var y = breast.train().targets();                                  // float32 [546, 2], one-hot
 * var some = breast.train().first(100).images(Scale.ZERO_TO_255);    // cheap: only these become floats
 * var one = breast.test().image(17, Scale.ZERO_TO_ONE);              // float32 [1, 28, 28]
 * breast.labels().countBy("split", "class");                         // class balance as a table
 * MedMnist.load("breastmnist", 64);                                  // the same images with 64 x 64 pixels
 * MedMnist.all();                                                    // what is known of all 18 sets
 * }</pre>
 */
package dev.cella.datasets.medmnist;
