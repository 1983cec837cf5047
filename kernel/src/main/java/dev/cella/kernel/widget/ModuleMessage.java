package dev.cella.kernel.widget;

import java.util.List;
import java.util.Map;

/**
 * A message that the module of a {@link ModuleWidget} sent with {@code model.send(content, callbacks, buffers)}.
 *
 * @param content JSON as maps, lists, strings, booleans, {@link Long} and {@link Double}
 * @param buffers bytes that came beside it, in their order
 */
public record ModuleMessage(Map<?, ?> content, List<byte[]> buffers) {}
