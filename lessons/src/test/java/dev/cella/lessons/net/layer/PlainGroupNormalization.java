package dev.cella.lessons.net.layer;

/**
 * Group normalization with plain loops only, for comparison: {@code [N][C][P]}, P pixels in any arrangement.
 *
 * <p>The backward pass follows the chain rule through mean and variance step by step (Ioffe and Szegedy, 2015, section
 * 3, with sums over a group instead of the batch), not the closed form that the layer uses.
 */
final class PlainGroupNormalization {
    private static final double EPSILON = 1e-5;

    private final int groups;
    private final double[] scale;
    private final double[] shift;

    PlainGroupNormalization(int groups, double[] scale, double[] shift) {
        this.groups = groups;
        this.scale = scale;
        this.shift = shift;
    }

    /** What the backward pass finds. */
    static final class Gradients {
        final double[][][] input;
        final double[] scale;
        final double[] shift;

        private Gradients(int images, int channels, int pixels) {
            input = new double[images][channels][pixels];
            scale = new double[channels];
            shift = new double[channels];
        }
    }

    double[][][] forward(double[][][] x) {
        double[][][] y = new double[x.length][x[0].length][x[0][0].length];
        int perGroup = x[0].length / groups;
        for (int n = 0; n < x.length; n++) {
            for (int c = 0; c < x[n].length; c++) {
                int first = c / perGroup * perGroup;
                double mean = mean(x[n], first, perGroup);
                double deviation = Math.sqrt(variance(x[n], first, perGroup) + EPSILON);
                for (int p = 0; p < x[n][c].length; p++) {
                    y[n][c][p] = scale[c] * (x[n][c][p] - mean) / deviation + shift[c];
                }
            }
        }
        return y;
    }

    Gradients backward(double[][][] x, double[][][] gradient) {
        Gradients gradients = new Gradients(x.length, x[0].length, x[0][0].length);
        int perGroup = x[0].length / groups;
        for (int n = 0; n < x.length; n++) {
            for (int first = 0; first < x[n].length; first += perGroup) {
                backward(x[n], gradient[n], first, perGroup, gradients, n);
            }
        }
        return gradients;
    }

    private void backward(double[][] x, double[][] gradient, int first, int perGroup, Gradients gradients, int n) {
        int pixels = x[0].length;
        double mean = mean(x, first, perGroup);
        double variance = variance(x, first, perGroup) + EPSILON;
        double deviation = Math.sqrt(variance);
        double byVariance = 0;
        double byMean = 0;
        for (int c = first; c < first + perGroup; c++) {
            for (int p = 0; p < pixels; p++) {
                double byStandardized = gradient[c][p] * scale[c];
                byVariance += byStandardized * (x[c][p] - mean) * -0.5 * Math.pow(variance, -1.5);
                byMean -= byStandardized / deviation;
                gradients.scale[c] += gradient[c][p] * (x[c][p] - mean) / deviation;
                gradients.shift[c] += gradient[c][p];
            }
        }
        double count = perGroup * pixels;
        for (int c = first; c < first + perGroup; c++) {
            for (int p = 0; p < pixels; p++) {
                gradients.input[n][c][p] = gradient[c][p] * scale[c] / deviation
                        + byVariance * 2 * (x[c][p] - mean) / count
                        + byMean / count;
            }
        }
    }

    private static double mean(double[][] x, int first, int perGroup) {
        double sum = 0;
        for (int c = first; c < first + perGroup; c++) {
            for (double value : x[c]) {
                sum += value;
            }
        }
        return sum / (perGroup * x[0].length);
    }

    private static double variance(double[][] x, int first, int perGroup) {
        double mean = mean(x, first, perGroup);
        double sum = 0;
        for (int c = first; c < first + perGroup; c++) {
            for (double value : x[c]) {
                sum += (value - mean) * (value - mean);
            }
        }
        return sum / (perGroup * x[0].length);
    }
}
