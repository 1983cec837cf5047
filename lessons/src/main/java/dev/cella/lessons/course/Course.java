package dev.cella.lessons.course;

import static dev.cella.lessons.course.Room.room;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one list of the course: its rooms in reading order, with the lessons of each.
 *
 * <p>A room sees only the rooms before it. Tests check this, and compare the README files, the package documentation
 * and the notebooks with this list. A new lesson is one line here, one folder, one notebook and one claims file.
 */
public final class Course {
    /** Toolkits come first, then the ideas in reading order. */
    public static final List<Room> ORDER = List.of(
            room(new dev.cella.lessons.trace.Names(), "what step-by-step operations have in common"),
            room(new dev.cella.lessons.draw.Names(), "figures that all rooms share: images, numbers, tables, charts"),
            room(
                    new dev.cella.lessons.check.Names(),
                    "exercises that name what is wrong, and your progress as a figure"),
            room(
                    new dev.cella.lessons.explore.Names(),
                    "views to touch, step views, explorers, and images from your own files"),
            room(
                    new dev.cella.lessons.glossary.Names(),
                    "one word for one thing: glossary(\"stride\") reads GLOSSARY.md"),
            room(new dev.cella.lessons.shape.Names(), "what a layer does to the shape of its input"),
            room(
                    new dev.cella.lessons.tour.Names(),
                    "a tour of the notebook",
                    new Lesson("00", "java-in-a-notebook", "Java in a notebook")),
            room(
                    new dev.cella.lessons.image.Names(),
                    "pixels, intensities, patches; the accuracy of a model that never looks at an image",
                    new Lesson("01", "an-image-is-a-box-of-numbers", "An image is a box of numbers")),
            room(
                    new dev.cella.lessons.normalize.Names(),
                    "dividing, centering, standardizing, and what they do to the loss surface",
                    new Lesson("02", "normalization", "Normalization")),
            room(
                    new dev.cella.lessons.dense.Names(),
                    "dense layers in plain loops, and pixels in another order",
                    new Lesson("03", "a-dense-net", "A dense net doesn't know where its pixels are")),
            room(
                    new dev.cella.lessons.convolve.Names(),
                    "one kernel slid over one image in plain loops; padding, stride, dilation, channels",
                    new Lesson("05", "one-window-at-a-time", "One window at a time"),
                    new Lesson("06", "padding-keeps-the-border", "Padding keeps the border"),
                    new Lesson("07", "a-stride-shrinks-the-map", "A stride shrinks the map"),
                    new Lesson("07b", "each-layer-sees-further", "Each layer sees further"),
                    new Lesson(
                            "08",
                            "channels-are-summed-filters-are-counted",
                            "Channels are summed, filters are counted")),
            room(
                    new dev.cella.lessons.pool.Names(),
                    "many values become one: max, average, sum, min; flattening and its inverse",
                    new Lesson("09", "pooling-keeps-what", "Pooling keeps what and forgets where"),
                    new Lesson(
                            "09b",
                            "winners-and-rows",
                            "Only the winner gets a gradient, and flattening loses nothing")),
            room(new dev.cella.lessons.engine.Names(), "what makes training fast and keeps the kernel alive"),
            room(new dev.cella.lessons.net.Names(), "nets put together from words, their plan and drawing"),
            room(new dev.cella.lessons.train.Names(), "training as one sentence, and its history"),
            room(new dev.cella.lessons.evaluate.Names(), "confusion, ROC, precision and recall, calibration, seeds"),
            room(
                    new dev.cella.lessons.handmade.Names(),
                    "filters chosen by hand, feature vectors, and what learns from them",
                    new Lesson("04", "features-made-by-hand", "Features made by hand")),
            room(
                    new dev.cella.lessons.signal.Names(),
                    "convolutions along words and heartbeats, and through volumes, in plain loops",
                    new Lesson(
                            "10",
                            "one-dimension-words-and-heartbeats",
                            "One dimension: a kernel reads words and heartbeats"),
                    new Lesson("10b", "three-dimensions-slices", "Three dimensions: a kernel moves through slices")),
            room(
                    new dev.cella.lessons.inspect.Names(),
                    "feature maps, filters, histograms, saliency",
                    new Lesson("11", "a-first-cnn", "A first CNN learns what to look for")),
            room(
                    new dev.cella.lessons.regularize.Names(),
                    "what keeps a net from overfitting",
                    new Lesson("12", "overfitting-is-learning-by-heart", "Overfitting is learning by heart"),
                    new Lesson("13", "dropout-thins-the-net", "Dropout thins the net")),
            room(
                    new dev.cella.lessons.augment.Names(),
                    "flips, shifts, rotations, noise: new images from old ones, with masks and boxes",
                    new Lesson("14", "data-augmentation", "Augmentation teaches a net what doesn't matter")),
            room(
                    new dev.cella.lessons.norm.Names(),
                    "batch, layer, instance and group normalization in plain loops; running statistics",
                    new Lesson("15", "normalization-inside-the-network", "Normalization inside the network")),
            room(
                    new dev.cella.lessons.residual.Names(),
                    "blocks with skip connections in plain loops; how far gradients reach",
                    new Lesson("18", "resnet-skip-connections", "ResNet: skip connections")),
            room(
                    new dev.cella.lessons.architecture.Names(),
                    "published architectures as a table and a map; images at other sizes",
                    new Lesson("16", "vgg-blocks-of-small-filters", "VGG: blocks of small filters"),
                    new Lesson("17", "googlenet-several-kernel-sizes", "GoogLeNet: several kernel sizes at once")),
            room(
                    new dev.cella.lessons.concatenate.Names(),
                    "blocks that concatenate all their maps, in plain loops; who reads whom, and what parameters buy",
                    new Lesson("19", "densenet", "DenseNet: nothing is thrown away")),
            room(
                    new dev.cella.lessons.transfer.Names(),
                    "a net that begins with the weights of another one; frozen layers, new heads, a linear SVM",
                    new Lesson("20", "transfer", "Transfer: begin with what another net has learned")),
            room(
                    new dev.cella.lessons.segment.Names(),
                    "masks and their scores, connected components, and what enlarges maps, in plain loops",
                    new Lesson("21", "segmentation", "Segmentation: a class for every pixel")),
            room(
                    new dev.cella.lessons.detect.Names(),
                    "boxes: how well two agree, which of several stays, how right a ranked list is; regions to classify",
                    new Lesson("22", "detection-by-regions", "Detection: propose regions, classify each one")),
            room(
                    new dev.cella.lessons.region.Names(),
                    "all regions read from one feature map: RoI pooling, RoIAlign, anchors, and detectors that train",
                    new Lesson("23", "fast-and-faster-r-cnn", "Fast and Faster R-CNN: one pass for all regions")),
            room(
                    new dev.cella.lessons.singleshot.Names(),
                    "grids, prior boxes, losses term by term: detectors that look once",
                    new Lesson("24", "yolo-and-ssd", "YOLO and SSD: every box in one pass")),
            room(
                    new dev.cella.lessons.instance.Names(),
                    "masks of single objects: RoIAlign against RoI pooling, pasting, panoptic quality, instance AP",
                    new Lesson("25", "mask-rcnn", "Mask R-CNN: every object gets a mask of its own")),
            room(
                    new dev.cella.lessons.benchmark.Names(),
                    "any MedMNIST set, a net of your own, what its score is worth, and a page to hand in",
                    new Lesson("26", "your-own-benchmark", "Your own benchmark: one number is not a result")));

    private Course() {}

    /** Returns all lessons in the order of their numbers; a room may need others that belong to later lessons. */
    public static Stream<Lesson> lessons() {
        return ORDER.stream().flatMap(room -> room.lessons().stream()).sorted(Comparator.comparing(Lesson::number));
    }
}
