package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.plan.NetPlan.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Adds up the rows of a plan per word of the net: the names of a block's layers begin with the same number. An activation
 * shares the row of the layer before it.
 */
final class BlockRows {
    private BlockRows() {}

    static Table of(NetPlan plan) {
        List<List<Node>> blocks = List.copyOf(grouped(plan).values());
        return Table.create(
                plan.table().name(),
                StringColumn.create("layers", blocks.stream().map(BlockRows::words)),
                StringColumn.create("output", blocks.stream().map(block -> block.get(block.size() - 1)
                        .size())),
                LongColumn.create("parameters", sums(blocks, Node::parameters)),
                LongColumn.create("multiply-adds", sums(blocks, Node::multiplyAdds)));
    }

    private static Map<String, List<Node>> grouped(NetPlan plan) {
        Map<String, List<Node>> blocks = new LinkedHashMap<>();
        String block = "";
        for (Node node : plan.nodes()) {
            String number = node.name().replaceFirst("^(\\d+).*", "$1");
            boolean joins = node.role() == Role.VALUES && !block.isEmpty();
            block = joins ? block : number;
            blocks.computeIfAbsent(block, first -> new ArrayList<>()).add(node);
        }
        return blocks;
    }

    /** Returns {@code 2 × convolution 3×3, max pooling 2×2 / 2}. */
    private static String words(List<Node> block) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        block.stream()
                .filter(node -> node.role() != Role.VALUES)
                .forEach(node -> kinds.merge(node.kind(), 1, Integer::sum));
        return kinds.entrySet().stream()
                .map(kind -> (kind.getValue() == 1 ? "" : kind.getValue() + " × ") + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static long[] sums(List<List<Node>> blocks, ToLongFunction<Node> number) {
        return blocks.stream()
                .mapToLong(block -> block.stream().mapToLong(number).sum())
                .toArray();
    }
}
