package dev.cella.lessons.train;

import java.io.IOException;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.node.ArrayNode;
import org.nd4j.shade.jackson.databind.node.JsonNodeFactory;
import org.nd4j.shade.jackson.databind.node.ObjectNode;

/**
 * What a saved net remembers about its training, as JSON: {@code {"random": {"root", "node"}, "history": {"name",
 * "seed", "plannedEpochs", "interrupted", "steps": [[epoch, loss], …], "epochs": [[number, loss, accuracy,
 * validationLoss, validationAccuracy, seconds], …]}}}.
 *
 * <p>Numbers are written with all their digits; NaN and infinities as words.
 *
 * @param random the state of the random generator
 * @param history or null
 */
record TrainingJson(RandomState random, History history) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Returns the JSON text; {@code history} may be null. */
    static byte[] write(History history, RandomState random) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("random").put("root", random.root()).put("node", random.node());
        if (history != null) {
            json.set("history", tree(history));
        }
        return MAPPER.writeValueAsBytes(json);
    }

    private static ObjectNode tree(History history) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("name", history.name());
        tree.put("seed", history.seed());
        tree.put("plannedEpochs", history.plannedEpochs());
        tree.put("interrupted", history.interrupted());
        tree.put("stoppedEarly", history.stoppedEarly());
        tree.put("keptEpoch", history.keptEpoch());
        ArrayNode warnings = tree.putArray("warnings");
        history.warnings().forEach(warnings::add);
        ArrayNode steps = tree.putArray("steps");
        history.steps().forEach(s -> steps.addArray().add(s.epoch()).add(s.loss()));
        ArrayNode epochs = tree.putArray("epochs");
        for (History.Epoch epoch : history.epochs()) {
            epochs.addArray()
                    .add(epoch.number())
                    .add(epoch.loss())
                    .add(epoch.accuracy())
                    .add(epoch.validationLoss())
                    .add(epoch.validationAccuracy())
                    .add(epoch.seconds());
        }
        return tree;
    }

    /** @throws IOException if the text is not such JSON */
    static TrainingJson read(byte[] text) throws IOException {
        JsonNode json = MAPPER.readTree(text);
        if (json == null) {
            throw new IOException("it is empty");
        }
        JsonNode random = member(json, "random");
        JsonNode history = json.get("history");
        return new TrainingJson(
                new RandomState(
                        member(random, "root").asLong(), member(random, "node").asLong()),
                history == null ? null : history(history));
    }

    private static History history(JsonNode tree) throws IOException {
        History history = new History(
                member(tree, "name").asText(),
                member(tree, "seed").asLong(),
                member(tree, "plannedEpochs").asInt());
        for (JsonNode step : member(tree, "steps")) {
            history.addStep(item(step, 0).asInt(), real(step, 1));
        }
        for (JsonNode epoch : member(tree, "epochs")) {
            history.add(new History.Epoch(
                    item(epoch, 0).asInt(),
                    real(epoch, 1),
                    real(epoch, 2),
                    real(epoch, 3),
                    real(epoch, 4),
                    real(epoch, 5)));
        }
        if (member(tree, "interrupted").asBoolean()) {
            history.markInterrupted();
        }
        if (member(tree, "stoppedEarly").asBoolean()) {
            history.markStoppedEarly();
        }
        history.markKept(member(tree, "keptEpoch").asInt());
        member(tree, "warnings").forEach(warning -> history.addWarning(warning.asText()));
        return history;
    }

    /** Reads a number, including the words NaN, Infinity and -Infinity. */
    private static double real(JsonNode row, int index) throws IOException {
        JsonNode number = item(row, index);
        return number.isTextual() ? Double.parseDouble(number.asText()) : number.asDouble();
    }

    private static JsonNode item(JsonNode row, int index) throws IOException {
        return present(row.get(index), "number " + (index + 1) + " of " + row);
    }

    private static JsonNode member(JsonNode object, String name) throws IOException {
        return present(object.get(name), "\"" + name + "\"");
    }

    private static JsonNode present(JsonNode node, String what) throws IOException {
        if (node == null) {
            throw new IOException(what + " is missing");
        }
        return node;
    }
}
