/**
 * Fluorescent nuclei with a mask for each: images of the 2018 Data Science Bowl (BBBC038).
 *
 * <p>Why it exists: nuclei that touch each other tell semantic from instance segmentation. Source: J. C. Caicedo et
 * al., Nature Methods 16:1247-1253, 2019; CC0. Not for clinical use.
 *
 * <p>Reading order: {@link dev.cella.datasets.nuclei.Nuclei}, {@link dev.cella.datasets.nuclei.NucleusSplit}, {@link
 * dev.cella.datasets.nuclei.NucleusImage}.
 *
 * <pre>{@code
 * var nuclei = Nuclei.load();                       // the real images or a stand-in: it prints which
 * var x = nuclei.train().images();                  // float32 [100, 1, 128, 128] from 0 to 1
 * var y = nuclei.train().masks();                   // 1 in each pixel of a nucleus, 0 elsewhere
 * var sample = nuclei.test().sample(0);
 * sample.instances();                               // [128, 128]: 0 for the background, or number of the nucleus
 * sample.boxes();                                   // a tight box around each nucleus
 * Nuclei.load(64);                                  // smaller images of the same scenes
 * }</pre>
 */
package dev.cella.datasets.nuclei;
