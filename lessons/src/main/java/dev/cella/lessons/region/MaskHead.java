package dev.cella.lessons.region;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.transposedConv;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionLosses;
import dev.cella.lessons.region.roi.RegionReader;
import dev.cella.lessons.region.roi.Roi;
import dev.cella.lessons.region.roi.SamplePoint;
import dev.cella.lessons.shape.TensorShape;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The mask head: reads the features of a region, and answers with one small mask per class.
 *
 * <p>{@code [R, C, bins, bins] -> [R, K, 2 bins, 2 bins]}: two 3×3 convolutions, a transposed convolution that doubles
 * the size, and a 1×1 convolution. The loss is the binary cross-entropy per pixel, in the mask of the true class
 * alone, so classes do not compete. Source: He, Gkioxari, Dollár, Girshick, Mask R-CNN (2017), section 3 and figure 4.
 */
final class MaskHead {
    private final int side;
    private final int classes;
    private final RegionReader reader;
    private final NetPart part;

    MaskHead(int channels, int bins, int classes, RegionReader reader, PartMaker maker) {
        this.side = 2 * bins;
        this.classes = classes;
        this.reader = reader;
        part = maker.make(
                "mask head",
                5,
                net(
                        TensorShape.input(channels, bins, bins),
                        conv(channels, 3).same(),
                        relu(),
                        conv(channels, 3).same(),
                        relu(),
                        transposedConv(channels, 2).stride(2),
                        relu(),
                        conv(classes, 1)));
    }

    /**
     * What one step learns.
     *
     * @param gradient of the feature maps, {@code [N, C, H, W]}
     */
    record Learned(double loss, INDArray gradient) {}

    /**
     * Computes the loss and the gradients; changes no weight yet. Without an object there is no mask to learn, so the
     * loss is 0, and no weight gets a gradient.
     *
     * @param features {@code [N, C, H, W]}
     * @param positives regions that show an object
     * @param instances per image {@code [H, W]}
     */
    Learned learn(INDArray features, RoiSample positives, List<INDArray> instances) {
        if (positives.regions().isEmpty()) {
            return new Learned(0, Nd4j.zerosLike(features));
        }
        INDArray output = part.forward(reader.forward(features, positives.regions()));
        double[] z = JavaArrays.values(output);
        double[] gradient = new double[z.length];
        int pixels = side * side;
        double count = (double) positives.regions().size() * pixels;
        double loss = 0;
        for (int r = 0; r < positives.regions().size(); r++) {
            double[] target = target(positives, r, instances);
            int offset = (r * classes + positives.objects().get(r).label()) * pixels;
            for (int i = 0; i < pixels; i++) {
                loss += DetectionLosses.crossEntropy(z[offset + i], target[i]) / count;
                gradient[offset + i] = (DetectionLosses.sigmoid(z[offset + i]) - target[i]) / count;
            }
        }
        INDArray back = part.backward(
                Nd4j.createFromArray(gradient).castTo(output.dataType()).reshape(output.shape()));
        return new Learned(loss, reader.backward(back));
    }

    /** Cuts the object's pixels out as the region sees them, 1 where at least half of a mask pixel belongs to it. */
    private double[] target(RoiSample positives, int r, List<INDArray> instances) {
        Roi region = positives.regions().get(r);
        INDArray all = instances.get(region.image());
        int height = (int) all.size(0);
        int width = (int) all.size(1);
        float[] numbers = JavaArrays.floats(all);
        double[] target = new double[side * side];
        for (int i = 0; i < target.length; i++) {
            int row = i / side;
            double y = region.box().top() + (row + 0.5) / side * region.box().height();
            double x =
                    region.box().left() + (i % side + 0.5) / side * region.box().width();
            double own = share(
                    SamplePoint.at(y, x, height, width),
                    numbers,
                    width,
                    positives.truths().get(r) + 1);
            target[i] = own >= 0.5 ? 1 : 0;
        }
        return target;
    }

    /** Returns how much of a point belongs to an object, from 0 to 1: the weights of those of its four pixels that do. */
    private static double share(SamplePoint point, float[] numbers, int width, int object) {
        double[] weights = point.weights();
        double share = 0;
        for (int i = 0; i < weights.length; i++) {
            share += numbers[point.rows()[i] * width + point.columns()[i]] == object ? weights[i] : 0;
        }
        return share;
    }

    /** Predicts the mask of each detection in an image of some height and width. */
    List<DetectedInstance> segment(INDArray features, List<Detection> detections, int height, int width) {
        if (detections.isEmpty()) {
            return List.of();
        }
        List<BoundingBox> boxes = detections.stream().map(Detection::box).toList();
        INDArray output = part.output(reader.forward(features, Roi.inFirst(boxes)));
        List<DetectedInstance> instances = new ArrayList<>();
        for (int r = 0; r < boxes.size(); r++) {
            Detection detection = detections.get(r);
            INDArray z = output.slice(r).slice(detection.label());
            instances.add(new DetectedInstance(detection, Transforms.sigmoid(z), height, width));
        }
        return instances;
    }

    NetPart part() {
        return part;
    }
}
