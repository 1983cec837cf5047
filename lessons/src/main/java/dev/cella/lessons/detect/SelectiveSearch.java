package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Proposes regions that hang together: the image is cut into small regions of one color, and the two most similar neighbors
 * are merged until one region is left. Every region on the way is a proposal.
 *
 * <p>Similar means color, size and fill; texture, which the paper also uses, is left out.
 *
 * <p>Source: Uijlings, van de Sande, Gevers, Smeulders, Selective search for object recognition (2013), sections 3.1 and 3.2.
 *
 * @param scales of the first regions, one search each: larger, fewer; in intensities times pixels
 * @param smallest pixels of a first region
 * @param shortestSide proposals with a shorter side are dropped, in pixels
 */
public record SelectiveSearch(List<Double> scales, int smallest, int shortestSide) implements RegionProposals {
    /** Two neighbors that wait to be merged. */
    private record Pair(Region first, Region second, double similarity) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int bySimilarity = Double.compare(other.similarity, similarity);
            int byFirst = Integer.compare(first.number(), other.first.number());
            return bySimilarity != 0
                    ? bySimilarity
                    : byFirst != 0 ? byFirst : Integer.compare(second.number(), other.second.number());
        }
    }

    /** @throws IllegalArgumentException if there is no scale, or one of them is not positive */
    public SelectiveSearch {
        scales = List.copyOf(scales);
        if (scales.isEmpty() || !scales.stream().allMatch(scale -> scale > 0)) {
            throw new IllegalArgumentException("a search with scales " + scales
                    + " finds no first regions (at least one, all > 0); try selectiveSearch(0.1, 0.3)");
        }
    }

    /** Makes a search that begins anew with each scale; 0.1 and 0.3 suit cells of 8 to 40 pixels. */
    public static SelectiveSearch selectiveSearch(Double... scales) {
        return new SelectiveSearch(List.of(scales), 8, 4);
    }

    @Override
    public List<BoundingBox> proposals(INDArray image) {
        return scales.stream()
                .flatMap(scale -> search(image, scale).boxes().stream())
                .distinct()
                .filter(box -> Math.min(box.height(), box.width()) >= shortestSide)
                .toList();
    }

    /**
     * Searches with the first scale, and keeps every merge.
     *
     * @param image {@code [C, H, W]}, intensities in [0,1]
     */
    public RegionTree search(INDArray image) {
        return search(image, scales.get(0));
    }

    private RegionTree search(INDArray image, double scale) {
        int[][] labels = GraphSegmentation.segment(image, scale, smallest);
        List<Region> regions = FirstRegions.of(image, labels);
        TreeMap<Integer, Set<Integer>> neighbors = neighbors(labels);
        List<Region> all = new ArrayList<>(regions);
        List<RegionMerge> merges = new ArrayList<>();
        PriorityQueue<Pair> waiting = new PriorityQueue<>();
        int pixels = labels.length * labels[0].length;
        neighbors.forEach((a, others) ->
                others.stream().filter(b -> a < b).forEach(b -> waiting.add(pair(all.get(a), all.get(b), pixels))));
        while (!waiting.isEmpty()) {
            Pair best = waiting.poll();
            if (!neighbors.containsKey(best.first().number())
                    || !neighbors.containsKey(best.second().number())) {
                continue; // one of them has been merged with another neighbor
            }
            Region merged = best.first().merged(best.second(), all.size());
            all.add(merged);
            merges.add(new RegionMerge(merges.size() + 1, best.first(), best.second(), merged, best.similarity()));
            for (int other : inherit(neighbors, best, merged.number())) {
                waiting.add(pair(all.get(other), merged, pixels));
            }
        }
        return new RegionTree(image, labels, regions, merges);
    }

    private static Pair pair(Region a, Region b, int pixels) {
        return new Pair(a, b, a.similarity(b, pixels));
    }

    /** Gives a merged region the neighbors of both of its parts; returns them. */
    private static Set<Integer> inherit(TreeMap<Integer, Set<Integer>> neighbors, Pair parts, int merged) {
        Set<Integer> both = new TreeSet<>();
        for (int part : new int[] {parts.first().number(), parts.second().number()}) {
            both.addAll(neighbors.remove(part));
        }
        both.remove(parts.first().number());
        both.remove(parts.second().number());
        neighbors.put(merged, both);
        for (int other : both) {
            neighbors.get(other).remove(parts.first().number());
            neighbors.get(other).remove(parts.second().number());
            neighbors.get(other).add(merged);
        }
        return both;
    }

    private static TreeMap<Integer, Set<Integer>> neighbors(int[][] labels) {
        TreeMap<Integer, Set<Integer>> neighbors = new TreeMap<>();
        for (int row = 0; row < labels.length; row++) {
            for (int column = 0; column < labels[row].length; column++) {
                int here = labels[row][column];
                neighbors.computeIfAbsent(here, number -> new TreeSet<>());
                int below = row + 1 < labels.length ? labels[row + 1][column] : here;
                int right = column + 1 < labels[row].length ? labels[row][column + 1] : here;
                for (int other : new int[] {below, right}) {
                    if (other != here) {
                        neighbors.get(here).add(other);
                        neighbors
                                .computeIfAbsent(other, number -> new TreeSet<>())
                                .add(here);
                    }
                }
            }
        }
        return neighbors;
    }
}
