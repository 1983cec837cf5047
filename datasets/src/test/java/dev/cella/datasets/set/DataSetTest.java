package dev.cella.datasets.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void a_set_is_its_parts() {
        var set = DataSet.of(facts(SplitRule.BY_PATIENT), new Origin.Generated(7), splits, table("101"));
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.train().sample(1)).isEqualTo("b");
        assertThat(set.toString()).isEqualTo("Beats, ECG: 2 train, 1 test; generated from seed 7");
        set.labels().clear();
        assertThat(set.labels().rowCount()).isEqualTo(3);
    }

    @Test
    void a_patient_in_two_splits_is_refused() {
        assertRefused(
                "patient 100 of Beats is in both the train and the test split;"
                        + " put all samples of a patient into one split",
                facts(SplitRule.BY_PATIENT),
                table("100"));
        DataSet.of(FACTS, new Origin.Generated(7), splits, table("100")); // split by sample, so this may be
    }

    @Test
    void a_set_that_is_split_by_patient_names_the_patients() {
        assertRefused(
                "Beats is split by patient, but its labels have no column patient; add one, so that this can be checked",
                facts(SplitRule.BY_PATIENT),
                table("101").removeColumns("patient"));
    }

    @Test
    void labels_without_split_and_index_are_refused() {
        assertRefused(
                "the labels of Beats have the columns [class]; the first two must be split and index",
                FACTS,
                Table.create(StringColumn.create("class", "PVC")));
    }

    @Test
    void a_label_of_a_sample_that_does_not_exist_is_refused() {
        var table = table("101");
        table.intColumn("index").set(2, 1);
        assertRefused("a label of Beats belongs to sample 1 of the split \"test\", which has 1 samples", FACTS, table);
    }

    @Test
    void indices_are_checked_in_ranges_too() {
        var last = splits.get(0).range(1, 2);
        assertThat(last.sample(0)).isEqualTo("b");
        var refusal = assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> last.sample(1))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo("sample 1 of the train split of beats does not exist; it has 1, so use 0 to 0");
        var range = assertThatIllegalArgumentException()
                .isThrownBy(() -> last.first(2))
                .actual();
        assertThat(range.getMessage())
                .isEqualTo(
                        "samples 0 to 2 of the train split of beats do not exist; it has 1, so use 0 <= start < end <= 1");
    }

    private void assertRefused(String why, DataSetFacts facts, Table labels) {
        var origin = new Origin.Generated(7);
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> DataSet.of(facts, origin, splits, labels))
                .actual();
        assertThat(refusal.getMessage()).isEqualTo(why);
    }
}
