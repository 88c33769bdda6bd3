// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sillage.core.mention.Outlet;

/**
 * {@code outlets.yaml} as people wrote it, with an entry more: the text before it stays as it is, comments and all.
 */
public final class OutletsFile {

    /** Below {@code HOME/config}. */
    public static final String PATH = "outlets.yaml";

    private static final String KEY = "outlets";
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");
    private static final Pattern EMPTY_LIST = Pattern.compile("(?m)^outlets:[ \\t]*(?:\\[\\s*])?[ \\t]*$");

    private OutletsFile() {}

    /**
     * The text with an entry at its end.
     *
     * @return empty where the text does not end in its list of outlets, so that nobody can say where the entry goes
     * @throws ConfigurationException when the entry makes the file unsound, such as by a kind that does not exist
     */
    public static Optional<String> with(Outlet outlet, String text) throws ConfigurationException {
        String longer = appended(text, entry(outlet));
        Faults faults = new Faults();
        Optional<YamlNode> document = YamlReader.read(PATH, longer.getBytes(StandardCharsets.UTF_8), faults);
        if (document.isEmpty() || !endsWith(document.get(), outlet.key())) return Optional.empty();
        SchemaCheck.named(KEY).check(PATH, document.get(), faults);
        new OutletsBinder().bind(Section.of(PATH, document, faults));
        if (!faults.isEmpty()) throw new ConfigurationException(faults.errors());
        return Optional.of(longer);
    }

    private static String appended(String text, String entry) {
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        List<MatchResult> items = ITEM.matcher(whole).results().toList();
        if (!items.isEmpty()) return whole + items.getLast().group(1) + entry;
        String opened = EMPTY_LIST.matcher(whole).find()
                ? EMPTY_LIST.matcher(whole).replaceFirst(KEY + ":")
                : whole + KEY + ":\n";
        return opened + "  " + entry;
    }

    private static boolean endsWith(YamlNode document, String key) {
        int items = document.find("/" + KEY)
                .filter(YamlNode.Sequence.class::isInstance)
                .map(list -> ((YamlNode.Sequence) list).items().size())
                .orElse(0);
        return items > 0
                && document.find("/" + KEY + "/" + (items - 1) + "/key")
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(scalar -> ((YamlNode.Scalar) scalar).text().equals(key))
                        .orElse(false);
    }

    private static String entry(Outlet outlet) {
        StringBuilder entry = new StringBuilder("- {key: ")
                .append(quoted(outlet.key()))
                .append(", name: ")
                .append(quoted(outlet.name()));
        if (!outlet.aliases().isEmpty()) entry.append(", aliases: ").append(list(outlet.aliases()));
        if (!outlet.domains().isEmpty()) entry.append(", domains: ").append(list(outlet.domains()));
        outlet.parent().ifPresent(parent -> entry.append(", parent: ").append(quoted(parent)));
        outlet.medium()
                .ifPresent(medium ->
                        entry.append(", medium: ").append(medium.name().toLowerCase(Locale.ROOT)));
        entry.append(", kind: ").append(quoted(outlet.kind()));
        if (!outlet.country().isEmpty()) entry.append(", country: ").append(quoted(outlet.country()));
        if (!outlet.language().isEmpty()) entry.append(", language: ").append(quoted(outlet.language()));
        outlet.tier().ifPresent(tier -> entry.append(", tier: ").append(tier));
        return entry.append("}\n").toString();
    }

    private static String list(List<String> texts) {
        return texts.stream().map(OutletsFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Between single quotes nothing but the quote itself means anything; a line end would fold. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    /** Puts a text in the place of a file, whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
