package dev.cella.lessons.engine;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Uses oneDNN's convolution, except for the backward pass through a first layer on gray images, which is in plain Java
 * because oneDNN spends most of a small net's time there.
 *
 * <p>Rows of the padded image and of the gradients get the same width; the latter are filled up with zeros. Then each
 * number of the kernel corresponds to one shift of the whole plane against the other, and the inner loops run over
 * whole planes. Filters and images are divided among the processors; sums do not depend on their number.
 */
final class OneChannelConvolution extends MKLDNNConvHelper {
    OneChannelConvolution() {
        super(DataType.FLOAT);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray weights,
            INDArray bias,
            INDArray delta,
            int[] kernel,
            int[] strides,
            int[] pad,
            INDArray biasGradient,
            INDArray weightGradient,
            IActivation activation,
            ConvolutionLayer.AlgoMode mode,
            ConvolutionLayer.BwdFilterAlgo filterAlgorithm,
            ConvolutionLayer.BwdDataAlgo dataAlgorithm,
            ConvolutionMode convolutionMode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        boolean plain = strides[0] == 1 && strides[1] == 1 && dilation[0] == 1 && dilation[1] == 1;
        boolean gray = format == CNN2DFormat.NCHW && input.size(1) == 1;
        if (!plain || !gray || !Planes.suits(input) || !Planes.suits(delta)) {
            return super.backpropGradient(
                    input,
                    weights,
                    bias,
                    delta,
                    kernel,
                    strides,
                    pad,
                    biasGradient,
                    weightGradient,
                    activation,
                    mode,
                    filterAlgorithm,
                    dataAlgorithm,
                    convolutionMode,
                    dilation,
                    format,
                    workspaces);
        }
        int[] before = convolutionMode == ConvolutionMode.Same
                ? ConvolutionUtils.getSameModeTopLeftPadding(
                        new int[] {(int) delta.size(2), (int) delta.size(3)},
                        new int[] {(int) input.size(2), (int) input.size(3)},
                        kernel,
                        strides,
                        dilation)
                : pad;
        Padded padded = new Padded(Planes.inOrder(input), Planes.inOrder(delta), kernel, before);
        weightGradient.assign(Nd4j.createFromArray(padded.gradientsOfWeights()).reshape(weightGradient.shape()));
        Gradient gradient = new DefaultGradient();
        if (biasGradient != null) {
            biasGradient.assign(Nd4j.createFromArray(padded.gradientsOfBias()).reshape(biasGradient.shape()));
            gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
        }
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient);
        INDArray gradients =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        padded.gradientsOfImages(JavaArrays.floats(weights), new Planes(gradients));
        return new Pair<>(gradient, gradients);
    }

    /** Images and gradients in rows of the same width. */
    private static final class Padded {
        private final int images;
        private final int filters;
        private final int kernelHeight;
        private final int kernelWidth;
        private final int top;
        private final int left;
        private final int height;
        private final int width;
        /** Returns the width of all rows: that of the output plus the kernel's width minus one. */
        private final int row;
        /** Returns the length from the first pixel of the output to the last, in padded rows. */
        private final int span;

        private final float[][] pixels;
        private final float[][] gradients;

        Padded(INDArray input, INDArray delta, int[] kernel, int[] before) {
            images = (int) input.size(0);
            filters = (int) delta.size(1);
            kernelHeight = kernel[0];
            kernelWidth = kernel[1];
            top = before[0];
            left = before[1];
            height = (int) input.size(2);
            width = (int) input.size(3);
            int outHeight = (int) delta.size(2);
            int outWidth = (int) delta.size(3);
            row = outWidth + kernelWidth - 1;
            span = (outHeight - 1) * row + outWidth;
            int length = (outHeight + kernelHeight - 1) * row;
            pixels = spread(new Planes(input), width, length, top * row + left);
            gradients = spread(new Planes(delta), outWidth, span, 0);
        }

        /**
         * Copies each plane to an array of its own, with rows {@link #row} apart; pixels that no kernel reaches are
         * left out.
         */
        private float[][] spread(Planes planes, int planeWidth, int length, int offset) {
            float[][] all = new float[planes.images * planes.channels][length];
            float[] plane = new float[planes.size];
            for (int i = 0; i < all.length; i++) {
                planes.read(i / planes.channels, i % planes.channels, plane);
                for (int y = 0; y < plane.length / planeWidth; y++) {
                    int to = offset + y * row;
                    int count = Math.min(Math.min(planeWidth, row - offset % row), length - to);
                    if (count > 0) {
                        System.arraycopy(plane, y * planeWidth, all[i], to, count);
                    }
                }
            }
            return all;
        }

        float[] gradientsOfBias() {
            float[] sums = new float[filters];
            for (int i = 0; i < gradients.length; i++) {
                double sum = 0;
                for (float gradient : gradients[i]) {
                    sum += gradient;
                }
                sums[i % filters] += (float) sum;
            }
            return sums;
        }

        /**
         * Computes, for each filter and position of the kernel, the sum over images and positions of gradient times
         * pixel.
         */
        float[] gradientsOfWeights() {
            int places = kernelHeight * kernelWidth;
            float[] all = new float[filters * places];
            IntStream.range(0, filters).parallel().forEach(filter -> {
                float[] products = new float[span];
                for (int place = 0; place < places; place++) {
                    int shift = place / kernelWidth * row + place % kernelWidth;
                    Arrays.fill(products, 0);
                    for (int image = 0; image < images; image++) {
                        addProducts(products, gradients[image * filters + filter], pixels[image], shift);
                    }
                    double sum = 0;
                    for (float product : products) {
                        sum += product;
                    }
                    all[filter * places + place] = (float) sum;
                }
            });
            return all;
        }

        private static void addProducts(float[] sums, float[] gradient, float[] pixel, int shift) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += gradient[i] * pixel[i + shift];
            }
        }

        /**
         * Computes, for each pixel, the sum of weight times gradient over the filters and positions of the kernel that
         * reach it.
         */
        void gradientsOfImages(float[] weights, Planes to) {
            int places = kernelHeight * kernelWidth;
            IntStream.range(0, images).parallel().forEach(image -> {
                float[] sums = new float[pixels[image].length];
                for (int i = 0; i < weights.length; i++) {
                    int place = i % places;
                    int shift = place / kernelWidth * row + place % kernelWidth;
                    addScaled(sums, gradients[image * filters + i / places], weights[i], shift);
                }
                float[] plane = new float[to.size];
                for (int y = 0; y < height; y++) {
                    int from = (y + top) * row + left;
                    int count = Math.min(Math.min(width, row - left), sums.length - from);
                    if (count > 0) {
                        System.arraycopy(sums, from, plane, y * width, count);
                    }
                }
                to.write(image, 0, plane);
            });
        }

        private static void addScaled(float[] sums, float[] gradient, float weight, int shift) {
            for (int i = 0; i < gradient.length; i++) {
                sums[i + shift] += weight * gradient[i];
            }
        }
    }
}
