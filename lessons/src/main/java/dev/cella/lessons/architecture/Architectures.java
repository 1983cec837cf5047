package dev.cella.lessons.architecture;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Nets that a collection of trained models holds, with what is published about them.
 *
 * <p>Parameters and accuracy are what torchvision 0.20 documents for its weights ({@code num_params} and {@code acc@1} of
 * ImageNet-1K). The year is that of the paper's first version on arXiv; AlexNet was published at NIPS 2012, and torchvision
 * builds the variant of arXiv 1404.5997.
 */
public final class Architectures {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("AlexNet", 2012, 61_100_840, 56.522, "AlexNet_Weights.IMAGENET1K_V1", "NIPS 2012"),
            new Entry("VGG-16", 2014, 138_357_544, 71.592, "VGG16_Weights.IMAGENET1K_V1", "arXiv 1409.1556"),
            new Entry("VGG-19", 2014, 143_667_240, 72.376, "VGG19_Weights.IMAGENET1K_V1", "arXiv 1409.1556"),
            new Entry("GoogLeNet", 2014, 6_624_904, 69.778, "GoogLeNet_Weights.IMAGENET1K_V1", "arXiv 1409.4842"),
            new Entry("ResNet-18", 2015, 11_689_512, 69.758, "ResNet18_Weights.IMAGENET1K_V1", "arXiv 1512.03385"),
            new Entry("ResNet-50", 2015, 25_557_032, 76.130, "ResNet50_Weights.IMAGENET1K_V1", "arXiv 1512.03385"),
            new Entry(
                    "ResNet-50 again", 2015, 25_557_032, 80.858, "ResNet50_Weights.IMAGENET1K_V2", "arXiv 1512.03385"),
            new Entry("SqueezeNet", 2016, 1_248_424, 58.092, "SqueezeNet1_0_Weights.IMAGENET1K_V1", "arXiv 1602.07360"),
            new Entry("DenseNet-121", 2016, 7_978_856, 74.434, "DenseNet121_Weights.IMAGENET1K_V1", "arXiv 1608.06993"),
            new Entry("MobileNetV2", 2018, 3_504_872, 71.878, "MobileNet_V2_Weights.IMAGENET1K_V1", "arXiv 1801.04381"),
            new Entry(
                    "EfficientNet-B0",
                    2019,
                    5_288_548,
                    77.692,
                    "EfficientNet_B0_Weights.IMAGENET1K_V1",
                    "arXiv 1905.11946"),
            new Entry("ViT-B/16", 2020, 86_567_656, 81.072, "ViT_B_16_Weights.IMAGENET1K_V1", "arXiv 2010.11929"),
            new Entry(
                    "ConvNeXt-Tiny",
                    2022,
                    28_589_128,
                    82.520,
                    "ConvNeXt_Tiny_Weights.IMAGENET1K_V1",
                    "arXiv 2201.03545"));

    /** A trained model: what is published, and where. */
    private record Entry(String model, int year, long parameters, double accuracy, String weights, String paper) {}

    private Architectures() {}

    /**
     * Returns one row per trained model: {@code model, year, parameters, accuracy, weights, paper}. The accuracy is the share
     * of the 50,000 validation images of ImageNet, in percent, whose most probable class of 1,000 is the right one.
     */
    public static Table architectures() {
        return Table.create(
                "trained models of torchvision 0.20",
                StringColumn.create("model", ENTRIES.stream().map(Entry::model)),
                IntColumn.create("year", ENTRIES.stream().mapToInt(Entry::year)),
                LongColumn.create("parameters", ENTRIES.stream().mapToLong(Entry::parameters)),
                DoubleColumn.create("accuracy", ENTRIES.stream().mapToDouble(Entry::accuracy)),
                StringColumn.create("weights", ENTRIES.stream().map(Entry::weights)),
                StringColumn.create("paper", ENTRIES.stream().map(Entry::paper)));
    }
}
