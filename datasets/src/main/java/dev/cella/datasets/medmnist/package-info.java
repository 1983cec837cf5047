/**
 * The 18 sets of MedMNIST: small biomedical pictures and volumes with labels, one layout for all.
 *
 * <p>They are what the course learns on, because a set downloads in seconds and a net trains on it in minutes, and because
 * published results stand beside. Source: Yang and others, MedMNIST v2, Scientific Data 10:41, 2023; files from Zenodo record
 * 10519652. Not for clinical use.
 *
 * <p>Reading order: {@link dev.cella.datasets.medmnist.MedMnist} (the door), {@link dev.cella.datasets.medmnist.Split},
 * {@link dev.cella.datasets.medmnist.Scale}, {@link dev.cella.datasets.medmnist.MedMnistFacts},
 * {@link dev.cella.datasets.medmnist.Origin}.
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");                         // official file, or a stand-in: it says which
 * breast.facts().classNames();                                       // ["malignant", "normal, benign"]
 * var x = breast.train().images(Scale.ZERO_TO_ONE);                  // float32 [546, 1, 28, 28]
 * var y = breast.train().targets();                                  // float32 [546, 2], one-hot
 * var some = breast.train().first(100).images(Scale.ZERO_TO_255);    // cheap: only these become floats
 * var one = breast.test().image(17, Scale.ZERO_TO_ONE);              // float32 [1, 28, 28]
 * breast.labels().countBy("split", "class");                         // class balance as a table
 * MedMnist.all();                                                    // what is known of all 18
 * }</pre>
 */
package dev.cella.datasets.medmnist;
