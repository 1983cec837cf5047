/**
 * What all data sets have in common, whatever their samples are: named splits, labels as a table, an origin, a license,
 * a citation. The lessons use sets of very different kinds, and all of them are loaded and read in the same way.
 *
 * <p>Reading order: {@link dev.cella.datasets.set.DataSets} (finds and loads any set), {@link
 * dev.cella.datasets.set.DataSet}, {@link dev.cella.datasets.set.Split}, {@link dev.cella.datasets.set.Origin}. To add
 * a set, read {@link dev.cella.datasets.set.DataSetSource} and {@link dev.cella.datasets.set.DataSetCatalog}.
 *
 * <pre>{@code
 * var set = DataSets.named("breastmnist");        // prints where the data comes from
 * set.facts().license();                          // CC BY 4.0
 * set.origin();                                   // the official file, a file of your own, or a stand-in
 * set.train().size();                             // 546
 * set.train().first(10).samples().forEach(...);   // samples, one after the other
 * set.labels().countBy("split", "class");         // class balance as a table
 * DataSets.all();                                 // what is known of every registered set
 * }</pre>
 *
 * <p>A new set is a class that implements {@code DataSetSource} and {@code DataSetCatalog} and builds its splits with
 * {@code Split.of} and the set with {@code DataSet.of}, and one line in {@code
 * META-INF/services/dev.cella.datasets.set.DataSetCatalog}.
 */
package dev.cella.datasets.set;
