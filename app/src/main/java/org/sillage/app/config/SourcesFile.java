// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.core.message.Message;

/** {@code sources.yaml} as people keep it: feeds are added at its end, and everything else stays as they wrote it. */
public final class SourcesFile {

    private static final String NAME = "sources.yaml";
    private static final Pattern LIST =
            Pattern.compile("(?m)^(sources:)[ \\t]*(?:\\[[ \\t]*\\]|null|~)?[ \\t]*(#.*)?$");
    private static final Pattern DASH = Pattern.compile("(?m)^( *)- ");

    private final Path file;
    private final ConfigReader reader;

    /**
     * @param config folder it stands in
     * @param reader of this folder's files
     */
    public SourcesFile(Path config, ConfigReader reader) {
        this.file = config.resolve(NAME);
        this.reader = reader;
    }

    /** A feed to collect. */
    public record Feed(String id, URI url, String every) {}

    /**
     * Adds feeds. The file is written only once it was read back and found sound.
     *
     * @throws Refusal where its list is written in a way that cannot be added to
     * @throws ConfigurationException where it was not sound before
     */
    public void add(List<Feed> feeds) throws IOException, ConfigurationException {
        int before = reader.read().sources().size();
        byte[] extended = extended(feeds).getBytes(StandardCharsets.UTF_8);
        if (!holds(extended, before + feeds.size())) throw notExtended();
        Path written = file.resolveSibling(NAME + ".tmp");
        Files.write(written, extended);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean holds(byte[] bytes, int sources) {
        try {
            return reader.replacing(NAME, bytes).read().sources().size() == sources;
        } catch (ConfigurationException brokenByTheAddition) {
            return false;
        }
    }

    private String extended(List<Feed> feeds) throws IOException {
        String text = Files.readString(file);
        Matcher list = LIST.matcher(text);
        if (!list.find()) throw notExtended();
        String comment = list.group(2) == null ? "" : " " + list.group(2);
        StringBuilder out = new StringBuilder(text);
        out.replace(list.start(), list.end(), list.group(1) + comment);
        if (out.charAt(out.length() - 1) != '\n') out.append('\n');
        Matcher dash = DASH.matcher(text);
        String indent = dash.find(list.end()) ? dash.group(1) : "  ";
        for (Feed feed : feeds) out.append(entry(feed).indent(indent.length()));
        return out.toString();
    }

    private static String entry(Feed feed) {
        return """

                - id: %s
                  type: feed
                  url: "%s"
                  every: %s
                """.formatted(feed.id(), feed.url(), feed.every());
    }

    private Refusal notExtended() {
        return new Refusal(Exit.CONFIGURATION, Message.of("sources.not-extended", file));
    }
}
