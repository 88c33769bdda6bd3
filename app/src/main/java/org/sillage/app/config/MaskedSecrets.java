// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.app.config.YamlNode.Kind;
import org.sillage.app.config.YamlNode.Look;
import org.sillage.app.config.YamlNode.Mapping;
import org.sillage.app.config.YamlNode.Scalar;
import org.sillage.app.config.YamlNode.Sequence;

/**
 * A configuration file as the ledger may keep it: secrets that somebody wrote out, against all advice, are masked. They
 * are no part of the rules that a report follows, and what the ledger keeps it keeps for ever.
 */
public final class MaskedSecrets {

    /** The files in which something can be a secret; elsewhere a {@code key} is the name of an outlet. */
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> FILES = Set.of("sources.yaml", "sillage.yaml");

    private static final Pattern BETWEEN_QUOTES = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'");

    private final List<String> lines;

    private MaskedSecrets(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The bytes to keep.
     *
     * @param path below {@code HOME/config}
     * @param bytes of a file that was read as sound
     */
    public static byte[] in(String path, byte[] bytes) {
        if (!FILES.contains(path)) return bytes;
        MaskedSecrets masked =
                new MaskedSecrets(Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        YamlReader.read(path, bytes, new Faults()).ifPresent(root -> masked.mask("", root));
        return String.join("\n", masked.lines).getBytes(StandardCharsets.UTF_8);
    }

    private void mask(String key, YamlNode node) {
        switch (node) {
            case Mapping mapping -> mapping.entries().forEach((name, entry) -> mask(name, entry.value()));
            case Sequence sequence -> sequence.items().forEach(item -> mask(key, item));
            case Scalar scalar -> mask(key, scalar);
        }
    }

    private void mask(String key, Scalar scalar) {
        String shown = Secrets.masked(key, scalar.text());
        if (scalar.kind() == Kind.NOTHING || shown.equals(scalar.text())) return;
        int line = scalar.place().line() - 1;
        switch (scalar.look()) {
            case Look.PLAIN -> replace(line, scalar, shown.equals(Secrets.MASK) ? '"' + shown + '"' : shown);
            case Look.QUOTED -> replaceQuoted(line, scalar, shown);
            // Over several lines: word for word, wherever it stands from here on.
            case Look.FOLDED -> {
                for (String word : SPACE.split(scalar.text(), -1)) {
                    if (!word.isEmpty()) replaceBelow(line, word);
                }
            }
        }
    }

    private void replace(int line, Scalar scalar, String shown) {
        int from = scalar.place().column() - 1;
        String text = lines.get(line);
        lines.set(
                line,
                text.substring(0, from)
                        + text.substring(from)
                                .replaceFirst(Pattern.quote(scalar.text()), Matcher.quoteReplacement(shown)));
    }

    private void replaceQuoted(int line, Scalar scalar, String shown) {
        int from = scalar.place().column() - 1;
        String text = lines.get(line);
        String quoted = Matcher.quoteReplacement('"' + shown + '"');
        lines.set(
                line,
                text.substring(0, from)
                        + BETWEEN_QUOTES.matcher(text.substring(from)).replaceFirst(quoted));
    }

    private void replaceBelow(int line, String word) {
        for (int i = line; i < lines.size() && !word.isEmpty(); i++) {
            lines.set(i, lines.get(i).replace(word, Secrets.MASK));
        }
    }
}
