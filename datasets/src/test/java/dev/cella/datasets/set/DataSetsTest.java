package dev.cella.datasets.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.Fetch;
import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.MedMnistFacts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every registered set is found by its name. */
class DataSetsTest {
    @Test
    void sets_of_all_catalogs_are_registered() {
        var names = DataSets.all().stream().map(DataSetFacts::name).toList();
        assertThat(names)
                .containsAll(MedMnist.all().stream().map(MedMnistFacts::name).toList());
        assertThat(names).contains("breastmnist_224");
        assertThat(names).as("the set of these tests").contains("boxed-cells");
    }

    @Test
    void every_set_names_license_citation_and_source() {
        for (var facts : DataSets.all()) {
            assertThat(facts.name()).isEqualTo(facts.name().toLowerCase(Locale.ROOT));
            assertThat(!facts.license().isBlank() && !facts.citation().isBlank())
                    .as(facts.name())
                    .isTrue();
            assertThat(facts.source().getScheme()).as(facts.name()).isEqualTo("https");
            assertThat(facts.classNames().size()).isEqualTo(facts.classCount());
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void a_set_is_loaded_by_its_name() {
        var breast = Printed.by(() -> DataSets.named("breastmnist"));
        assertThat(breast.result()).isInstanceOf(MedMnist.class);
        assertThat(breast.result().train().size()).isEqualTo(546);
        assertThat(breast.lines().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "brestmnist,     breastmnist or chestmnist",
        "BreastMNIST,    breastmnist",
        "breast-mnist,   breastmnist",
        "breastmnist64,  breastmnist_64",
        "pneumonia,      pneumoniamnist",
        "boxed_cells,    boxed-cells",
        "cells,          boxed-cells"
    })
    void an_unknown_name_is_answered_with_similar_ones(String name, String similar) {
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> DataSets.named(name))
                .actual();
        assertThat(refusal.getMessage()).startsWith("no data set is called \"" + name + "\" (did you mean " + similar);
        assertThat(refusal.getMessage()).endsWith("; DataSets.all() lists all 65");
    }

    @Test
    void a_name_that_resembles_none_gets_no_suggestion() {
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> DataSets.named("titanic"))
                .actual();
        assertThat(refusal.getMessage()).isEqualTo("no data set is called \"titanic\"; DataSets.all() lists all 65");
    }

    @Test
    void fetch_checks_all_names_before_it_fetches_one() {
        var printed = Printed.by(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> Fetch.main(new String[] {"breastmnist", "brestmnist"})));
        assertThat(printed.lines()).isEqualTo(List.of());
    }

    @Test
    void fetch_without_a_name_lists_the_names() {
        var printed = Printed.by(() -> {
            Fetch.main(new String[0]);
            return true;
        });
        assertThat(printed.lines().get(0)).contains("boxed-cells");
    }

    @Test
    void distances_count_changed_letters() {
        assertThat(SimilarNames.distance("kitten", "kitten")).isEqualTo(0);
        assertThat(SimilarNames.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(SimilarNames.distance("", "abc")).isEqualTo(3);
    }
}
