// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making. Keys keep their order; what is empty is written as {@code null}, which is never 0. */
public final class JsonObject {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    public JsonObject put(String key, String text) {
        return set(key, text);
    }

    public JsonObject put(String key, long number) {
        return set(key, number);
    }

    public JsonObject put(String key, boolean flag) {
        return set(key, flag);
    }

    public JsonObject put(String key, JsonObject object) {
        return set(key, object);
    }

    /** A text, or {@code null}. */
    public JsonObject put(String key, Optional<String> text) {
        return set(key, text.orElse(null));
    }

    /** A number, written without a point where it is whole, or {@code null}. */
    public JsonObject put(String key, OptionalDouble number) {
        return set(key, number.isPresent() ? number.getAsDouble() : null);
    }

    /** A list of texts. */
    public JsonObject putTexts(String key, List<String> texts) {
        return set(key, List.copyOf(texts));
    }

    /** A list of objects made from something. */
    public <T> JsonObject putAll(String key, List<T> items, Function<? super T, JsonObject> make) {
        List<JsonObject> objects = new ArrayList<>();
        for (T item : items) objects.add(make.apply(item));
        return set(key, objects);
    }

    private JsonObject set(String key, @Nullable Object value) {
        members.put(key, value);
        return this;
    }

    /** The document on one line, with characters beyond ASCII as they are. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        JsonText.write(this, out);
        return out.toString();
    }

    Map<String, @Nullable Object> members() {
        return members;
    }
}
