// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Durations;
import org.sillage.collectors.files.Parsed;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/** What a row says of its article, and what the list says of all of them. */
final class RowFacts {

    /** Tools lead through a page of their own to the article, whose address they carry along. */
    private static final Pattern BEHIND = Pattern.compile("(?i)[?&](?:url|u|target|redirect)=(https?(?:%3A|:)[^&#]+)");

    private final ListTerms terms;

    RowFacts(ListTerms terms) {
        this.terms = terms;
    }

    /** An address stands as text, behind the words of its cell, or behind the title. */
    Optional<URI> address(ListRow row) {
        return Stream.of(
                        row.text(ClippingField.URL),
                        row.cell(ClippingField.URL).link(),
                        row.cell(ClippingField.TITLE).link())
                .map(Addresses::parse)
                .flatMap(Optional::stream)
                .map(this::lasting)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where an address leads: a tool's own page is no address, unless it names the one it leads to. */
    private Optional<URI> lasting(URI address) {
        if (!isOfTool(address)) return Optional.of(address);
        Matcher behind = BEHIND.matcher(address.toString());
        if (!behind.find()) return Optional.empty();
        return Addresses.parse(URLDecoder.decode(behind.group(1), StandardCharsets.UTF_8))
                .filter(target -> !isOfTool(target));
    }

    private boolean isOfTool(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return terms.kind().hosts().stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    String outlet(ListRow row) {
        String stated = row.text(ClippingField.OUTLET);
        return stated.isEmpty() ? terms.mapping().flatMap(Mapping::outlet).orElse("") : stated;
    }

    String language(ListRow row) {
        String stated = row.text(ClippingField.LANGUAGE);
        return stated.isEmpty() ? terms.mapping().map(Mapping::language).orElse("") : stated;
    }

    /** Print and broadcast have no address: they are known by outlet, title and day. */
    Optional<MentionId> id(ListRow row, RowDate date) {
        Optional<URI> url = address(row);
        if (url.isPresent()) return url.map(MentionId::ofClipping);
        return date.known()
                .map(published -> MentionId.ofUnaddressedClipping(
                        outlet(row),
                        row.text(ClippingField.TITLE),
                        published.dayIn(terms.zone()).toString()));
    }

    Clipping clipping(ListRow row, MentionId id, Published published) {
        String author = row.text(ClippingField.AUTHOR);
        return new Clipping(
                id,
                address(row),
                published,
                outlet(row),
                medium(row),
                language(row),
                author.isEmpty() ? List.of() : List.of(author),
                List.of(),
                row.text(ClippingField.TITLE),
                row.text(ClippingField.TEXT),
                new Clipping.Details(duration(row).known(), Optional.empty(), ""));
    }

    Parsed<Duration> duration(ListRow row) {
        return Durations.duration(row.cell(ClippingField.DURATION));
    }

    private Clipping.Medium medium(ListRow row) {
        Clipping.Medium stated = MediumWords.of(row.text(ClippingField.MEDIUM));
        if (stated == Clipping.Medium.UNKNOWN && terms.kind().isTool())
            stated = MediumWords.of(row.row().sheet());
        return stated == Clipping.Medium.UNKNOWN
                ? terms.mapping().map(Mapping::medium).orElse(stated)
                : stated;
    }
}
