package dev.cella.lessons.handmade;

import dev.cella.kernel.spi.Extension;
import java.util.List;

/** Imports into cells filters made by hand, their features, and what learns from them. */
public final class Names implements Extension {
    @Override
    public List<String> imports() {
        return List.of(
                "dev.cella.lessons.handmade.*",
                "static dev.cella.lessons.handmade.ClassicFilters.*",
                "static dev.cella.lessons.handmade.Directions.directions",
                "static dev.cella.lessons.handmade.FeatureRecipe.recipe",
                "static dev.cella.lessons.handmade.FeatureScale.featureScale",
                "static dev.cella.lessons.handmade.ImageGradient.imageGradient",
                "static dev.cella.lessons.handmade.Measured.measure",
                "static dev.cella.lessons.handmade.RandomForest.randomForest",
                "static dev.cella.lessons.handmade.Shuffling.shuffled",
                "static dev.cella.lessons.handmade.Statistic.*",
                "static dev.cella.lessons.handmade.SupportVectors.supportVectors",
                "static dev.cella.lessons.handmade.figure.HandmadeFigures.*",
                "dev.cella.lessons.handmade.exercise.*",
                "static dev.cella.lessons.handmade.exercise.FilterName.*");
    }
}
