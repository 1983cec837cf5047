package dev.cella.lessons.net;

import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.Upsampling1D;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.Upsampling3D;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding3DLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;

/** Creates words that enlarge maps without learning anything. */
final class Enlarging {
    private Enlarging() {}

    static LayerSpec upsample(int factor) {
        requirePositive(factor, "upsample", "a factor", 2);
        return new PlainWord(
                "upsample(" + factor + ")",
                in -> Requirements.sides(in).withSides(side -> factor * side),
                in -> upsampling(factor, in));
    }

    static LayerSpec zeroPad(int width) {
        requirePositive(width, "zeroPad", "a width", 1);
        return new PlainWord(
                "zeroPad(" + width + ")",
                in -> Requirements.sides(in).withSides(side -> side + 2 * width),
                in -> padding(width, in));
    }

    private static Layer upsampling(int factor, TensorShape input) {
        return switch (input.dimensions()) {
            case 1 -> new Upsampling1D.Builder(factor).build();
            case 2 -> new Upsampling2D.Builder(factor).build();
            default ->
                new Upsampling3D.Builder(factor)
                        .dataFormat(Convolution3D.DataFormat.NCDHW)
                        .build();
        };
    }

    private static Layer padding(int width, TensorShape input) {
        return switch (input.dimensions()) {
            case 1 -> new ZeroPadding1DLayer.Builder(width).build();
            case 2 -> new ZeroPaddingLayer.Builder(width, width).build();
            default -> new ZeroPadding3DLayer.Builder(width, width, width).build();
        };
    }

    private static void requirePositive(int number, String word, String what, int usual) {
        if (number < 1) {
            throw new IllegalArgumentException(word + " with " + what + " of " + number
                    + " changes nothing (must be >= 1); try " + word + "(" + usual + ")");
        }
    }
}
