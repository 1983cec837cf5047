package dev.cella.lessons.explore.file;

import dev.cella.lessons.explore.file.ImageFile.Refusal;
import java.util.List;

/**
 * Kind of the numbers in a TIFF file. Source: TIFF 6.0, tags BitsPerSample (258) and SampleFormat (339).
 *
 * @param form whether they have a sign, or a decimal point
 * @param bits of one number
 */
record NumberKind(Form form, int bits) {
    /** More bits than a camera or scanner has: such integers are counts, labels or sums, whose white no format says. */
    private static final int MOST_BITS_OF_LIGHT = 16;

    enum Form {
        UNSIGNED,
        SIGNED,
        FLOAT
    }

    static NumberKind of(String name, TiffTags tags) {
        int bits = tags.number(TiffTags.BITS, 1);
        return switch (tags.number(TiffTags.SAMPLE_FORMAT, 1)) {
            case 1, 4 -> new NumberKind(Form.UNSIGNED, bits); // 4 means undefined
            case 2 -> new NumberKind(Form.SIGNED, bits);
            case 3 -> new NumberKind(Form.FLOAT, bits);
            case 5, 6 ->
                throw new Refusal(
                        name + " holds complex numbers, which have no brightness; try to save their magnitude");
            default ->
                throw new Refusal(name + " holds numbers of a format that TIFF does not know (SampleFormat "
                        + tags.number(TiffTags.SAMPLE_FORMAT, 1) + "); try to export it again");
        };
    }

    boolean isSigned() {
        return form == Form.SIGNED;
    }

    /** Returns whether they are 64-bit integers. */
    boolean isLong() {
        return form != Form.FLOAT && bits == Long.SIZE;
    }

    /**
     * Returns how bright the first {@code bands} bands are. Unsigned integers of up to 16 bits are divided by the greatest
     * of their kind, floats from 0 to 1 stay, and whatever else there is is spread from the least to the greatest, with a
     * remark.
     *
     * @throws Refusal if none of them is finite
     */
    Brightness brightness(String name, StoredNumbers numbers, int bands, List<String> remarks) {
        if (form == Form.UNSIGNED && bits <= MOST_BITS_OF_LIGHT) {
            return Brightness.ofBits(bits);
        }
        FiniteRange range = FiniteRange.of(numbers, bands);
        if (range.isEmpty()) {
            throw new Refusal(name + " holds no finite number (all are NaN or infinite); try to export it again");
        }
        if (range.others() > 0) {
            remarks.add(
                    name + " holds " + range.others() + (range.others() == 1 ? " value that is" : " values that are")
                            + " not finite: NaN was set to 0, infinity to the end of the range");
        }
        if (form == Form.FLOAT && range.least() >= 0 && range.greatest() <= 1) {
            return new Brightness(0, 1);
        }
        remarks.add(name + " holds " + title() + " " + range.spread());
        return new Brightness(range.least(), range.greatest());
    }

    /** Returns the range of an opacity. */
    Brightness opacity() {
        return switch (form) {
            case UNSIGNED -> Brightness.ofBits(bits);
            case SIGNED -> Brightness.ofBits(bits - 1);
            case FLOAT -> new Brightness(0, 1);
        };
    }

    private String title() {
        return switch (form) {
            case UNSIGNED -> "unsigned " + bits + "-bit integers";
            case SIGNED -> "signed " + bits + "-bit integers";
            case FLOAT -> bits + "-bit floating-point numbers";
        };
    }
}
