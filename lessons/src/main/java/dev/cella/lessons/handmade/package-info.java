/**
 * Lesson 04, "Features made by hand": filters that people chose, a few numbers made of their answers, and what learns from these.
 *
 * <p>Why it exists: before nets learned what to look for, somebody had to say it. Here each such decision is a value that can be
 * listed and counted, and the classifiers that learn from the result are a library's (Tribuo), so that they can be compared with nets.
 *
 * <pre>{@code
 * mapNumbers(sobelX().kernel(), "Sobel x");            // nine weights chosen by hand
 * maps(named("Sobel x", sobelX().answer(scan)));       // what they make of a scan
 * var recipe = recipe(measure(laplacian(), STRENGTH), directions(8).grid(2));
 * double[] features = recipe.features(scan);           // the feature vector
 * recipe.choiceTable();                                // all that was decided by hand
 * var table = recipe.table(images);                    // [N, F]
 * var scale = featureScale(table);                     // of the training images
 * var forest = randomForest(100).seed(1).learn(scale.standardize(table), labels);
 * forest.probabilities(scale.standardize(recipe.table(others)));   // [N, K]
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.handmade.ClassicFilter} with {@link dev.cella.lessons.handmade.Gaussian}, {@link
 * dev.cella.lessons.handmade.Sobel}, {@link dev.cella.lessons.handmade.Laplacian} and {@link dev.cella.lessons.handmade.Gabor};
 * {@link dev.cella.lessons.handmade.ImageGradient}; {@link dev.cella.lessons.handmade.Statistic}; {@link
 * dev.cella.lessons.handmade.FeatureGroup} with {@link dev.cella.lessons.handmade.Measured} and {@link
 * dev.cella.lessons.handmade.Directions}; {@link dev.cella.lessons.handmade.FeatureRecipe} and its {@link
 * dev.cella.lessons.handmade.Choice}s; {@link dev.cella.lessons.handmade.FeatureScale}; {@link
 * dev.cella.lessons.handmade.TableLearner} with {@link dev.cella.lessons.handmade.SupportVectors} and {@link
 * dev.cella.lessons.handmade.RandomForest}, which learn a {@link dev.cella.lessons.handmade.TableClassifier}; {@link
 * dev.cella.lessons.handmade.Shuffling}.
 */
package dev.cella.lessons.handmade;
