package dev.cella.datasets.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Labels belong to samples, and no patient is in two splits. */
class DataSetTest {
    private static final DataSetFacts FACTS = facts(SplitRule.BY_SAMPLE);

    private final List<Split<String>> splits =
            List.of(Split.of(FACTS, "train", List.of("a", "b")), Split.of(FACTS, "test", List.of("c")));

    private static DataSetFacts facts(SplitRule rule) {
        return new BasicFacts(
                "beats",
                "Beats",
                "ECG",
                List.of("other", "PVC"),
                rule,
                "CC0",
                "nobody",
                URI.create("http://localhost"));
    }

    private static Table table(String patientOfTest) {
        return Table.create(
                StringColumn.create("split", "train", "train", "test"),
                IntColumn.create("index", new int[] {0, 1, 0}),
                StringColumn.create("patient", "100", "100", patientOfTest));
    }

    @Test
    void aSetIsItsParts() {
        var set = DataSet.of(facts(SplitRule.BY_PATIENT), new Origin.Generated(7), splits, table("101"));
        assertEquals(3, set.size());
        assertEquals("b", set.train().sample(1));
        assertEquals("Beats, ECG: 2 train, 1 test; generated from seed 7", set.toString());
        set.labels().clear();
        assertEquals(3, set.labels().rowCount());
    }

    @Test
    void aPatientInTwoSplitsIsRefused() {
        assertRefused(
                "patient 100 of Beats is in both the train and the test split;"
                        + " put all samples of a patient into one split",
                facts(SplitRule.BY_PATIENT),
                table("100"));
        DataSet.of(FACTS, new Origin.Generated(7), splits, table("100")); // split by sample, so this may be
    }

    @Test
    void aSetThatIsSplitByPatientNamesThePatients() {
        assertRefused(
                "Beats is split by patient, but its labels have no column patient; add one, so that this can be checked",
                facts(SplitRule.BY_PATIENT),
                table("101").removeColumns("patient"));
    }

    @Test
    void labelsWithoutSplitAndIndexAreRefused() {
        assertRefused(
                "the labels of Beats have the columns [class]; the first two must be split and index",
                FACTS,
                Table.create(StringColumn.create("class", "PVC")));
    }

    @Test
    void aLabelOfASampleThatDoesNotExistIsRefused() {
        var table = table("101");
        table.intColumn("index").set(2, 1);
        assertRefused("a label of Beats belongs to sample 1 of the split \"test\", which has 1 samples", FACTS, table);
    }

    @Test
    void indicesAreCheckedInRangesToo() {
        var last = splits.get(0).range(1, 2);
        assertEquals("b", last.sample(0));
        var refusal = assertThrows(IndexOutOfBoundsException.class, () -> last.sample(1));
        assertEquals(
                "sample 1 of the train split of beats does not exist; it has 1, so use 0 to 0", refusal.getMessage());
        var range = assertThrows(IllegalArgumentException.class, () -> last.first(2));
        assertEquals(
                "samples 0 to 2 of the train split of beats do not exist; it has 1, so use 0 <= start < end <= 1",
                range.getMessage());
    }

    private void assertRefused(String why, DataSetFacts facts, Table labels) {
        var origin = new Origin.Generated(7);
        var refusal = assertThrows(IllegalArgumentException.class, () -> DataSet.of(facts, origin, splits, labels));
        assertEquals(why, refusal.getMessage());
    }
}
