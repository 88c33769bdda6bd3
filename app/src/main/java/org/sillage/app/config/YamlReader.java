// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.app.config.YamlNode.Kind;
import org.sillage.app.config.YamlNode.Look;
import org.sillage.core.message.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads one YAML file; double keys, tabs, anchors and bytes that are not UTF-8 are faults with their place. */
final class YamlReader {

    /** More than any file that people edit; the outlet list is the longest. */
    private static final int MOST_CHARACTERS = 8 << 20;

    private static final int DEEPEST = 50;

    private final String file;
    private final Faults faults;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The document; an empty mapping for an empty file; empty when it cannot be read as YAML, which is then a fault. */
    static Optional<YamlNode> read(String file, byte[] bytes, Faults faults) {
        return new YamlReader(file, faults).read(bytes);
    }

    private Optional<YamlNode> read(byte[] bytes) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) return Optional.empty();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Optional<Place> tooDeep = tooDeep(settings, text.get());
            if (tooDeep.isPresent()) {
                faults.error(file, tooDeep.get(), Message.of("config.too-deep", DEEPEST));
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text.get());
            return Optional.of(root.isPresent() ? node(root.get()) : new YamlNode.Mapping(Place.START, Map.of()));
        } catch (MarkedYamlEngineException notYaml) {
            Mark mark = notYaml.getProblemMark().or(notYaml::getContextMark).orElse(null);
            faults.error(file, mark == null ? Place.START : place(mark), YamlProblem.of(notYaml));
        } catch (ReaderException strangeCharacter) {
            faults.error(file, placeOf(text.get(), strangeCharacter.getPosition()), Message.of("config.character"));
        } catch (YamlEngineException tooLarge) {
            faults.error(file, Place.START, Message.of("config.too-large", MOST_CHARACTERS));
        }
        return Optional.empty();
    }

    /** Composing recurses, events do not: the depth is known before a hostile file can overflow the stack. */
    private static Optional<Place> tooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return event.getStartMark().map(YamlReader::place);
            }
            if (event instanceof CollectionEndEvent) depth--;
        }
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!result.isError()) return Optional.of(unmarked);
        faults.error(file, placeOf(unmarked, unmarked.length()), Message.of("config.encoding"));
        return Optional.empty();
    }

    private static Place placeOf(String text, int index) {
        int line = 1;
        int start = 0;
        int end = Math.min(index, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, text.codePointCount(start, end) + 1);
    }

    private YamlNode node(Node node) {
        Place place = place(node);
        // An anchor used again is the same object: small files could grow without end.
        if (!seen.add(node)) return refused(place, Message.of("config.anchor"));
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, place);
            case SequenceNode sequence -> sequence(sequence, place);
            case ScalarNode scalar -> scalar(scalar, place);
            default -> refused(place, Message.of("config.anchor"));
        };
    }

    private YamlNode refused(Place place, Message why) {
        faults.error(file, place, why);
        return new YamlNode.Scalar(place, "", Kind.NOTHING, Look.PLAIN);
    }

    private YamlNode mapping(MappingNode mapping, Place place) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyPlace = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.error(file, keyPlace, Message.of("config.key.shape"));
                continue;
            }
            YamlNode.Entry entry = new YamlNode.Entry(keyPlace, node(tuple.getValueNode()));
            YamlNode.Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null) {
                faults.error(
                        file,
                        keyPlace,
                        Message.of(
                                "config.key.double",
                                key.getValue(),
                                first.keyPlace().line()));
            }
        }
        return new YamlNode.Mapping(place, entries);
    }

    private YamlNode sequence(SequenceNode sequence, Place place) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) items.add(node(item));
        return new YamlNode.Sequence(place, items);
    }

    private static YamlNode scalar(ScalarNode scalar, Place place) {
        Tag tag = scalar.getTag();
        Kind kind = tag.equals(Tag.INT)
                ? Kind.WHOLE
                : tag.equals(Tag.FLOAT)
                        ? Kind.DECIMAL
                        : tag.equals(Tag.BOOL) ? Kind.FLAG : tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
        return new YamlNode.Scalar(place, scalar.getValue(), kind, look(scalar));
    }

    private static Look look(ScalarNode scalar) {
        int lines = scalar.getEndMark().map(Mark::getLine).orElse(0)
                - scalar.getStartMark().map(Mark::getLine).orElse(0);
        if (lines > 0) return Look.FOLDED;
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? Look.PLAIN : Look.QUOTED;
    }

    private static Place place(Node node) {
        return node.getStartMark().map(YamlReader::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
