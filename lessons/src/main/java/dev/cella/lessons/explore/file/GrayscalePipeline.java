package dev.cella.lessons.explore.file;

import dev.cella.lessons.draw.Numbers;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * From a stored number of DICOM to brightness: to the physical unit (modality), to what matters of it (values of interest),
 * and to black and white (presentation). Source: DICOM PS3.3, C.11.1, C.11.2 and C.7.6.3.1.2.
 */
final class GrayscalePipeline {
    private static final int PHOTOMETRIC = 0x00280004;
    private static final int SIGNED = 0x00280103;
    private static final int WINDOW_CENTER = 0x00281050;
    private static final int WINDOW_WIDTH = 0x00281051;
    private static final int INTERCEPT = 0x00281052;
    private static final int SLOPE = 0x00281053;
    private static final int WINDOW_FUNCTION = 0x00281056;
    private static final int MODALITY_TABLES = 0x00283000;
    private static final int INTEREST_TABLES = 0x00283010;
    private static final int PRESENTATION_SHAPE = 0x20500020;

    private final String name;
    private final DicomTags tags;
    private final List<String> remarks;

    private GrayscalePipeline(String name, DicomTags tags, List<String> remarks) {
        this.name = name;
        this.tags = tags;
        this.remarks = remarks;
    }

    /** Returns the brightness of a stored number, and adds a remark on how it was found. */
    static DoubleUnaryOperator of(String name, DicomTags tags, StoredNumbers numbers, List<String> remarks) {
        GrayscalePipeline pipeline = new GrayscalePipeline(name, tags, remarks);
        DoubleUnaryOperator modality = pipeline.modality();
        return modality.andThen(pipeline.interest(numbers, modality)).andThen(pipeline.presentation());
    }

    private DoubleUnaryOperator modality() {
        List<DicomTags> tables = tags.items(MODALITY_TABLES);
        if (!tables.isEmpty()) {
            return LookupTable.of(tables.get(0), tags.integer(SIGNED, 0) == 1);
        }
        double slope = tags.decimal(SLOPE, 1);
        double intercept = tags.decimal(INTERCEPT, 0);
        return number -> slope * number + intercept;
    }

    /** A table goes before a window; without either, the values are spread. */
    private DoubleUnaryOperator interest(StoredNumbers numbers, DoubleUnaryOperator modality) {
        List<DicomTags> tables = tags.items(INTEREST_TABLES);
        if (!tables.isEmpty()) {
            LookupTable table =
                    LookupTable.of(tables.get(0), tags.integer(SIGNED, 0) == 1 || tags.decimal(INTERCEPT, 0) < 0);
            remarks.add(name + " is shown through its lookup table (VOI LUT)");
            return table.andThen(Brightness.ofBits(table.bits()));
        }
        if (tags.has(WINDOW_CENTER) && tags.decimal(WINDOW_WIDTH, 0) > 0) {
            return window(tags.decimal(WINDOW_CENTER, 0), tags.decimal(WINDOW_WIDTH, 0));
        }
        FiniteRange range = FiniteRange.of(numbers.map(modality), 1);
        remarks.add(name + " has no window, and it holds values " + range.spread());
        return new Brightness(range.least(), range.greatest());
    }

    /** The three functions of PS3.3, C.11.2.1.2.1 and C.11.2.1.3. */
    private DoubleUnaryOperator window(double center, double width) {
        remarks.add(name + " is shown through its window (center " + Numbers.brief(center) + ", width "
                + Numbers.brief(width) + ")");
        return switch (tags.text(WINDOW_FUNCTION)) {
            case "SIGMOID" -> value -> 1 / (1 + Math.exp(-4 * (value - center) / width));
            case "LINEAR_EXACT" -> new Brightness(center - width / 2, center + width / 2);
            default -> {
                double low = center - 0.5 - (width - 1) / 2;
                yield width > 1 ? new Brightness(low, low + width - 1) : value -> value <= low ? 0 : 1;
            }
        };
    }

    private DoubleUnaryOperator presentation() {
        boolean inverted = tags.text(PHOTOMETRIC).equals("MONOCHROME1")
                || tags.text(PRESENTATION_SHAPE).equals("INVERSE");
        return light -> inverted ? 1 - light : light;
    }
}
