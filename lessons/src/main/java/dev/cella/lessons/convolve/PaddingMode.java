package dev.cella.lessons.convolve;

import java.util.Locale;

/** What the border around an image holds; the names are those of PyTorch. */
public enum PaddingMode {
    /** Zeros: {@code a b c} becomes {@code 0 a b c 0}. */
    ZEROS,
    /** The nearest pixel of the image: {@code a b c} becomes {@code a a b c c}. */
    REPLICATE,
    /** The image mirrored at its outermost pixel: {@code a b c} becomes {@code b a b c b}. */
    REFLECT;

    /**
     * Returns which pixel of a row or column a position shows.
     *
     * @param position counted from the first pixel of the image; negative before it
     * @param size pixels of the row or column
     * @return the number of the pixel, from 0; −1 for a zero
     */
    int source(int position, int size) {
        boolean inside = position >= 0 && position < size;
        return switch (this) {
            case ZEROS -> inside ? position : -1;
            case REPLICATE -> Math.max(0, Math.min(size - 1, position));
            case REFLECT -> position < size ? Math.abs(position) : 2 * (size - 1) - position;
        };
    }

    /** @throws IllegalArgumentException if the mirror would need pixels that the image does not have */
    void requireRoom(int border, int size) {
        if (this == REFLECT && border >= size) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an image of %d pixels along a side cannot be reflected by %d (the border must be <= %d); try"
                            + " pad(image, %d, REPLICATE)",
                    size,
                    border,
                    size - 1,
                    border));
        }
    }

    /** Returns the name in lower case, as figures write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
