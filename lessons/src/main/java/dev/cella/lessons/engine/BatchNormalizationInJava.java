package dev.cella.lessons.engine;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalizationHelper;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Computes batch normalization in plain Java for DL4J's own layer.
 *
 * <p>Each pass reads each plane twice: once for sums, once to write. The channels are divided among the processors, and
 * each is summed in the same order however many there are, so results do not depend on their number. Anything but float
 * {@code [N, C, H, W]} is left to DL4J. Formulas: Ioffe and Szegedy, Batch normalization, 2015, algorithm 1 and section
 * 3.
 */
final class BatchNormalizationInJava implements BatchNormalizationHelper {
    private INDArray mean;
    private INDArray variance;

    @Override
    public INDArray preOutput(
            INDArray images,
            boolean training,
            long[] shape,
            INDArray gamma,
            INDArray beta,
            INDArray runningMean,
            INDArray runningVariance,
            double decay,
            double epsilon,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        if (!Planes.suits(images) || format != CNN2DFormat.NCHW) {
            return null;
        }
        INDArray input = Planes.inOrder(images);
        Planes from = new Planes(input);
        if (training) {
            measure(from);
        }
        float[] means = JavaArrays.floats(training ? mean : runningMean);
        float[] variances = JavaArrays.floats(training ? variance : runningVariance);
        float[] scales = JavaArrays.floats(gamma);
        float[] shifts = JavaArrays.floats(beta);
        INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, input.shape(), 'c');
        Planes to = new Planes(output);
        IntStream.range(0, from.channels).parallel().forEach(channel -> {
            float scale = (float) (scales[channel] / Math.sqrt(variances[channel] + epsilon));
            float shift = shifts[channel] - means[channel] * scale;
            float[] plane = new float[from.size];
            for (int image = 0; image < from.images; image++) {
                from.read(image, channel, plane);
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = plane[i] * scale + shift;
                }
                to.write(image, channel, plane);
            }
        });
        return output;
    }

    /** Keeps mean and variance of each channel for the backward pass, and for the layer's running mean and variance. */
    private void measure(Planes planes) {
        float[] means = new float[planes.channels];
        float[] variances = new float[planes.channels];
        double count = (double) planes.images * planes.size;
        IntStream.range(0, planes.channels).parallel().forEach(channel -> {
            float[] plane = new float[planes.size];
            Sums sums = new Sums();
            for (int image = 0; image < planes.images; image++) {
                planes.read(image, channel, plane);
                sums.add(plane, plane, 0);
            }
            double average = sums.first / count;
            means[channel] = (float) average;
            variances[channel] = (float) Math.max(0, sums.products / count - average * average);
        });
        if (mean == null) {
            mean = Nd4j.createUninitializedDetached(DataType.FLOAT, planes.channels);
            variance = Nd4j.createUninitializedDetached(DataType.FLOAT, planes.channels);
        }
        mean.data().setData(means);
        variance.data().setData(variances);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray images,
            INDArray gradientsOfOutput,
            long[] shape,
            INDArray gamma,
            INDArray beta,
            INDArray gammaGradient,
            INDArray betaGradient,
            double epsilon,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        if (!Planes.suits(images) || format != CNN2DFormat.NCHW) {
            return null;
        }
        INDArray input = Planes.inOrder(images);
        INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        Planes values = new Planes(input);
        Planes gradients = new Planes(Planes.inOrder(gradientsOfOutput));
        Planes to = new Planes(output);
        float[] means = JavaArrays.floats(mean);
        float[] variances = JavaArrays.floats(variance);
        float[] scales = JavaArrays.floats(gamma);
        float[] ofGamma = new float[values.channels];
        float[] ofBeta = new float[values.channels];
        IntStream.range(0, values.channels).parallel().forEach(channel -> {
            double deviation = Math.sqrt(variances[channel] + epsilon);
            Sums sums = sums(values, gradients, channel, means[channel]);
            double ofScale = sums.products / deviation;
            ofGamma[channel] = (float) ofScale;
            ofBeta[channel] = (float) sums.first;
            double count = (double) values.images * values.size;
            double own = scales[channel] / deviation;
            double byValue = -own * ofScale / (count * deviation);
            double constant = -own * sums.first / count - byValue * means[channel];
            combine(values, gradients, to, channel, (float) own, (float) byValue, (float) constant);
        });
        gammaGradient.assign(Nd4j.createFromArray(ofGamma).reshape(gammaGradient.shape()));
        betaGradient.assign(Nd4j.createFromArray(ofBeta).reshape(betaGradient.shape()));
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(BatchNormalizationParamInitializer.GAMMA, gammaGradient);
        gradient.setGradientFor(BatchNormalizationParamInitializer.BETA, betaGradient);
        return new Pair<>(gradient, output);
    }

    /** Returns the sum of a channel's gradients, and the sum of their products with the deviation from the mean. */
    private static Sums sums(Planes values, Planes gradients, int channel, float mean) {
        float[] value = new float[values.size];
        float[] gradient = new float[values.size];
        Sums sums = new Sums();
        for (int image = 0; image < values.images; image++) {
            values.read(image, channel, value);
            gradients.read(image, channel, gradient);
            sums.add(gradient, value, mean);
        }
        return sums;
    }

    private static void combine(
            Planes values, Planes gradients, Planes to, int channel, float own, float byValue, float constant) {
        float[] value = new float[values.size];
        float[] gradient = new float[values.size];
        for (int image = 0; image < values.images; image++) {
            values.read(image, channel, value);
            gradients.read(image, channel, gradient);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = gradient[i] * own + value[i] * byValue + constant;
            }
            to.write(image, channel, gradient);
        }
    }

    /**
     * Returns two sums, in double; even and odd positions are added separately, so that the processor can do both at
     * the same time.
     */
    private static final class Sums {
        private double first;
        private double products;

        /** Adds the sum of {@code a}, and the sum of {@code a · (b - offset)}. */
        void add(float[] a, float[] b, float offset) {
            double even = 0;
            double odd = 0;
            double evenProducts = 0;
            double oddProducts = 0;
            int pairs = a.length & ~1;
            for (int i = 0; i < pairs; i += 2) {
                even += a[i];
                odd += a[i + 1];
                evenProducts += (double) a[i] * (b[i] - offset);
                oddProducts += (double) a[i + 1] * (b[i + 1] - offset);
            }
            if (pairs < a.length) {
                even += a[pairs];
                evenProducts += (double) a[pairs] * (b[pairs] - offset);
            }
            first += even + odd;
            products += evenProducts + oddProducts;
        }
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public boolean checkSupported(double epsilon, boolean fixedGammaBeta) {
        return !fixedGammaBeta;
    }

    @Override
    public INDArray getMeanCache(DataType type) {
        return mean;
    }

    @Override
    public INDArray getVarCache(DataType type) {
        return variance;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }
}
