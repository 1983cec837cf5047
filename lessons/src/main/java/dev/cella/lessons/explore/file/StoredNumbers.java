package dev.cella.lessons.explore.file;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.function.DoubleUnaryOperator;

/** Numbers of an image as its file stores them. */
interface StoredNumbers {
    int width();

    int height();

    /** Returns how many numbers a pixel has, those for transparency included. */
    int bands();

    double get(int x, int y, int band);

    /** Returns a view in which each number is replaced by another. */
    default StoredNumbers map(DoubleUnaryOperator other) {
        return new Mapped(this, other);
    }

    /** Wraps a raster whose integers are unsigned. */
    static StoredNumbers of(Raster raster) {
        return new OfRaster(raster, 0, false);
    }

    /**
     * Numbers of a decoded file.
     *
     * @param bits of an integer that the file uses; 0 if all bits of the raster count
     * @param signed whether the uppermost of them is the sign
     */
    record OfRaster(Raster raster, int bits, boolean signed) implements StoredNumbers {
        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public int bands() {
            return raster.getNumBands();
        }

        @Override
        public double get(int x, int y, int band) {
            if (raster.getTransferType() == DataBuffer.TYPE_FLOAT
                    || raster.getTransferType() == DataBuffer.TYPE_DOUBLE) {
                return raster.getSampleDouble(x, y, band);
            }
            int unused = bits == 0 ? 0 : Long.SIZE - bits;
            long number = (long) raster.getSample(x, y, band) << unused;
            return signed ? number >> unused : number >>> unused;
        }
    }

    /**
     * A view.
     *
     * @param numbers that it shows
     * @param other makes of a number that which is seen
     */
    record Mapped(StoredNumbers numbers, DoubleUnaryOperator other) implements StoredNumbers {
        @Override
        public int width() {
            return numbers.width();
        }

        @Override
        public int height() {
            return numbers.height();
        }

        @Override
        public int bands() {
            return numbers.bands();
        }

        @Override
        public double get(int x, int y, int band) {
            return other.applyAsDouble(numbers.get(x, y, band));
        }
    }
}
