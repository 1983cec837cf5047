package dev.cella.datasets.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void setsOfAllCatalogsAreRegistered() {
        var names = DataSets.all().stream().map(DataSetFacts::name).toList();
        assertTrue(names.containsAll(
                MedMnist.all().stream().map(MedMnistFacts::name).toList()));
        assertTrue(names.contains("breastmnist_224"));
        assertTrue(names.contains("boxed-cells"), "the set of these tests");
    }

    @Test
    void everySetNamesLicenseCitationAndSource() {
        for (var facts : DataSets.all()) {
            assertEquals(facts.name().toLowerCase(Locale.ROOT), facts.name());
            assertTrue(!facts.license().isBlank() && !facts.citation().isBlank(), facts.name());
            assertEquals("https", facts.source().getScheme(), facts.name());
            assertEquals(facts.classCount(), facts.classNames().size());
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void aSetIsLoadedByItsName() {
        var breast = Printed.by(() -> DataSets.named("breastmnist"));
        assertInstanceOf(MedMnist.class, breast.result());
        assertEquals(546, breast.result().train().size());
        assertEquals(2, breast.lines().size());
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
    void anUnknownNameIsAnsweredWithSimilarOnes(String name, String similar) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> DataSets.named(name));
        assertTrue(
                refusal.getMessage().startsWith("no data set is called \"" + name + "\" (did you mean " + similar),
                refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("; DataSets.all() lists all 61"), refusal.getMessage());
    }

    @Test
    void aNameThatResemblesNoneGetsNoSuggestion() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> DataSets.named("titanic"));
        assertEquals("no data set is called \"titanic\"; DataSets.all() lists all 61", refusal.getMessage());
    }

    @Test
    void fetchChecksAllNamesBeforeItFetchesOne() {
        var printed = Printed.by(() -> assertThrows(
                IllegalArgumentException.class, () -> Fetch.main(new String[] {"breastmnist", "brestmnist"})));
        assertEquals(List.of(), printed.lines());
    }

    @Test
    void fetchWithoutANameListsTheNames() {
        var printed = Printed.by(() -> {
            Fetch.main(new String[0]);
            return true;
        });
        assertTrue(
                printed.lines().get(0).contains("boxed-cells"), printed.lines().get(0));
    }

    @Test
    void distancesCountChangedLetters() {
        assertEquals(0, SimilarNames.distance("kitten", "kitten"));
        assertEquals(3, SimilarNames.distance("kitten", "sitting"));
        assertEquals(3, SimilarNames.distance("", "abc"));
    }
}
