// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

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
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Durations;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.ScanName;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;

/** What a row says of its article, and what the list says of all of them. */
final class RowFacts {

    /** Tools lead through a page of their own to the article, whose address they carry along. */
    private static final Pattern BEHIND = Pattern.compile("(?i)[?&](?:url|u|target|redirect)=(https?(?:%3A|:)[^&#]+)");

    private static final Pattern HYPERLINK = Pattern.compile("(?i)=HYPERLINK\\(\\s*\"([^\"]+)\"");

    private final ListTerms terms;

    RowFacts(ListTerms terms) {
        this.terms = terms;
    }

    ListItem item(ListRow row) {
        return new ListItem(row, address(row), RowDate.of(row, terms));
    }

    /** An address stands as text, in a formula, behind the words of its cell, or behind the title. */
    private Optional<URI> address(ListRow row) {
        Cell cell = row.cell(ClippingField.URL);
        String text = cell.text().strip();
        return lasting(text)
                .or(() -> lasting(behindFormula(text)))
                .or(() -> lasting(cell.link()))
                .or(() -> lasting(row.cell(ClippingField.TITLE).link()));
    }

    private Optional<URI> lasting(String written) {
        return written.isEmpty() ? Optional.empty() : Addresses.parse(written).flatMap(this::lasting);
    }

    /** Text files of some tools hold the formula of a spreadsheet; it is taken apart and never reckoned. */
    private static String behindFormula(String text) {
        Matcher formula = HYPERLINK.matcher(text);
        return formula.lookingAt() ? formula.group(1) : "";
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

    String outlet(ListItem item) {
        String stated = item.text(ClippingField.OUTLET);
        return stated.isEmpty() ? terms.mapping().flatMap(Mapping::outlet).orElse("") : stated;
    }

    String language(ListItem item) {
        String stated = item.text(ClippingField.LANGUAGE);
        return stated.isEmpty() ? terms.mapping().map(Mapping::language).orElse("") : stated;
    }

    /** Print and broadcast have no address: they are known by outlet, title and day. */
    Optional<MentionId> id(ListItem item) {
        if (item.url().isPresent()) return item.url().map(MentionId::ofClipping);
        return item.date()
                .known()
                .map(published -> MentionId.ofUnaddressedClipping(
                        outlet(item),
                        item.text(ClippingField.TITLE),
                        published.dayIn(terms.zone()).toString()));
    }

    Clipping clipping(ListItem item, MentionId id) {
        String author = item.text(ClippingField.AUTHOR);
        return new Clipping(
                id,
                item.url(),
                item.date().published(terms),
                outlet(item),
                medium(item),
                language(item),
                author.isEmpty() ? List.of() : List.of(author),
                List.of(),
                item.text(ClippingField.TITLE),
                item.text(ClippingField.TEXT),
                details(item.row()));
    }

    private static Clipping.Details details(ListRow row) {
        return new Clipping.Details(duration(row).known(), Optional.empty(), ScanName.of(row.cell(ClippingField.SCAN)));
    }

    static Parsed<Duration> duration(ListRow row) {
        return Durations.duration(row.cell(ClippingField.DURATION));
    }

    /** A workbook may have a sheet for each medium: its name says what has no address. */
    private Clipping.Medium medium(ListItem item) {
        Clipping.Medium stated = MediumWords.of(item.text(ClippingField.MEDIUM));
        if (stated == Clipping.Medium.UNKNOWN
                && terms.kind().isTool()
                && item.url().isEmpty()) {
            stated = MediumWords.of(item.row().row().sheet());
        }
        if (stated == Clipping.Medium.UNKNOWN)
            stated = terms.mapping().map(Mapping::medium).orElse(stated);
        return stated == Clipping.Medium.UNKNOWN ? aired(item) : stated;
    }

    /** What lasts was broadcast, or is a video on the web: the words around it tell, where they name one. */
    private Clipping.Medium aired(ListItem item) {
        if (duration(item.row()).known().isEmpty()) return Clipping.Medium.UNKNOWN;
        return Stream.of(
                        item.row().heading(ClippingField.OUTLET),
                        outlet(item),
                        item.row().row().sheet())
                .map(MediumWords::of)
                .filter(MediumWords::isBroadcast)
                .findFirst()
                .orElse(Clipping.Medium.UNKNOWN);
    }
}
