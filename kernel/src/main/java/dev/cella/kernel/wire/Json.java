package dev.cella.kernel.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads and writes JSON for Jupyter's front ends: UTF-8, no HTML escapes, {@code byte[]} as base64, and null for NaN
 * and infinity, which JSON does not have and browsers reject.
 */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .serializeNulls()
            .registerTypeAdapter(Double.class, writing(Json::finite))
            .registerTypeAdapter(Float.class, writing(Json::finite))
            .registerTypeAdapter(byte[].class, writing(Json::base64))
            .create();

    private Json() {}

    /** Creates a JSON object with one member; {@link JsonObject#add} adds more. */
    public static JsonObject object(String name, Object value) {
        JsonObject object = new JsonObject();
        object.add(name, tree(value));
        return object;
    }

    /** Converts any value made of maps, lists, records, strings, numbers, booleans and byte arrays to a JSON tree. */
    public static JsonElement tree(Object value) {
        return value instanceof JsonElement element ? element : GSON.toJsonTree(value);
    }

    /** Converts a JSON object to maps, lists, strings, booleans, nulls, and {@link Long} or {@link Double}. */
    public static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static Object value(JsonElement element) {
        if (element.isJsonObject()) {
            return map(element.getAsJsonObject());
        }
        if (element.isJsonArray()) {
            List<Object> list = new ArrayList<>();
            element.getAsJsonArray().forEach(item -> list.add(value(item)));
            return list;
        }
        if (element instanceof JsonPrimitive primitive) {
            return primitive.isNumber()
                    ? number(primitive.getAsString())
                    : primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
        }
        return null;
    }

    private static Number number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.valueOf(text);
        }
    }

    static byte[] bytes(JsonElement element) {
        return GSON.toJson(element).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws JsonParseException if {@code bytes} is not a JSON object */
    static JsonObject parseObject(byte[] bytes) {
        JsonElement element = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JsonElement.class);
        if (element == null || !element.isJsonObject()) {
            throw new JsonParseException("a message part must be a JSON object");
        }
        return element.getAsJsonObject();
    }

    private static Number finite(Number number) {
        return Double.isFinite(number.doubleValue()) ? number : null;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Creates an adapter that only writes: {@code form} turns the value into a number, a string or null. */
    private static <T> TypeAdapter<T> writing(Function<? super T, Object> form) {
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                Object written = value == null ? null : form.apply(value);
                if (written instanceof Number number) {
                    out.value(number);
                } else {
                    out.value((String) written);
                }
            }

            @Override
            public T read(JsonReader in) {
                throw new UnsupportedOperationException("the kernel reads messages as JSON trees");
            }
        };
    }
}
