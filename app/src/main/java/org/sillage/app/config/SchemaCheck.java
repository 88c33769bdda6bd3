// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sillage.app.config.YamlNode.Mapping;
import org.sillage.core.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a document against its JSON Schema, and says in a user's words, and at the right place, what is wrong. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private static final Map<String, SchemaCheck> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode text;
    private final Schema schema;

    private SchemaCheck(JsonNode text) {
        this.text = text;
        this.schema = REGISTRY.getSchema(text);
    }

    /** @param name of the schema, such as {@code sources} */
    static SchemaCheck named(String name) {
        return KNOWN.computeIfAbsent(name, SchemaCheck::load);
    }

    private static SchemaCheck load(String name) {
        try (InputStream bytes = Defaults.open("schema/" + name + ".schema.json")) {
            return new SchemaCheck(JsonMapper.shared().readTree(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String file, YamlNode document, Faults faults) {
        for (Error error : schema.validate(json(document))) {
            YamlNode node =
                    document.find(error.getInstanceLocation().toString()).orElse(document);
            Place place = place(node, error);
            if (!faults.at(file, place)) faults.error(file, place, message(node, error));
        }
    }

    /** An unknown key is at fault itself; all else is the value's, and a missing key its parent's. */
    private static Place place(YamlNode node, Error error) {
        return error.getKeyword().equals("additionalProperties")
                        && node instanceof Mapping mapping
                        && mapping.entries().get(error.getProperty()) != null
                ? mapping.entries().get(error.getProperty()).keyPlace()
                : node.place();
    }

    private Message message(YamlNode node, Error error) {
        String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey(error);
            case "required" -> Message.of("config.key.missing", error.getProperty());
            case "type" -> Message.of("config.type." + expectedType(error.getSchemaNode()), shown(node, written));
            case "enum", "const" -> notAllowed(written, error.getSchemaNode());
            case "format" -> Message.of("config.format." + error.getSchemaNode().asString(), written);
            case "minimum", "exclusiveMinimum" ->
                Message.of("config.least", written, error.getSchemaNode().asString());
            case "maximum", "exclusiveMaximum" ->
                Message.of("config.most", written, error.getSchemaNode().asString());
            case "minItems", "minLength", "minProperties" -> Message.of("config.empty");
            case "uniqueItems" -> Message.of("config.items.double");
            case "pattern" -> Message.of("config.pattern", written, described(error));
            default -> Message.of("config.value", written);
        };
    }

    private Message unknownKey(Error error) {
        List<String> allowed = new ArrayList<>(parent(error).path("properties").propertyNames());
        String key = error.getProperty();
        return Suggestion.of(key, allowed)
                .map(near -> Message.of("config.key.suggest", key, near))
                .orElse(Message.of("config.key.unknown", key, String.join(", ", allowed)));
    }

    private static Message notAllowed(String written, JsonNode allowed) {
        List<String> words = new ArrayList<>();
        if (allowed.isArray()) allowed.forEach(word -> words.add(word.asString()));
        else words.add(allowed.asString());
        return Suggestion.of(written, words)
                .map(near -> Message.of("config.allowed.suggest", written, near))
                .orElse(Message.of("config.allowed", written, String.join(", ", words)));
    }

    /** What the schema says beside a pattern: an example of what fits. */
    private String described(Error error) {
        JsonNode example = parent(error).path("examples").path(0);
        return example.isMissingNode() ? error.getSchemaNode().asString() : example.asString();
    }

    private JsonNode parent(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        return text.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    /** First type allowed; the message of a shape says what it looks like. */
    private static String expectedType(JsonNode type) {
        return type.isArray() ? type.get(0).asString() : type.asString();
    }

    private static String shown(YamlNode node, String written) {
        return switch (node) {
            case YamlNode.Mapping mapping -> String.join(", ", mapping.entries().keySet());
            case YamlNode.Sequence sequence -> "[" + sequence.items().size() + "]";
            case YamlNode.Scalar scalar -> written;
        };
    }

    private static JsonNode json(YamlNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node) {
            case YamlNode.Mapping mapping -> {
                ObjectNode object = make.objectNode();
                mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
                yield object;
            }
            case YamlNode.Sequence sequence -> {
                ArrayNode array = make.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlNode.Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> make.stringNode(scalar.text());
                    case WHOLE -> make.numberNode(new java.math.BigInteger(scalar.text()));
                    case DECIMAL -> decimal(scalar.text());
                    case FLAG -> make.booleanNode(scalar.text().equals("true"));
                    case NOTHING -> make.nullNode();
                };
        };
    }

    /** YAML also has numbers that JSON lacks, such as {@code .inf}: text is never what a number's schema wants. */
    private static JsonNode decimal(String text) {
        try {
            return JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(text));
        } catch (NumberFormatException notInJson) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
