// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.sillage.collectors.formats.wire.WireXml.attribute;
import static org.sillage.collectors.formats.wire.WireXml.below;
import static org.sillage.collectors.formats.wire.WireXml.first;
import static org.sillage.collectors.formats.wire.WireXml.firstOf;
import static org.sillage.collectors.formats.wire.WireXml.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping.Embargo;
import org.sillage.core.message.Message;

/**
 * NewsML 1.0 to 1.2 of the IPTC, as the AFP and others send it: {@code NewsItem} in {@code NewsML}, its text in
 * components that nest. {@code RevisionId} numbers the versions; what is embargoed names the time of its next status.
 */
final class NewsMl1Reader implements FormatReader {

    private static final Set<String> ROOT = Set.of("NewsML");
    private static final Set<String> ITEM = Set.of("NewsItem");
    private static final String IDENTIFIER = "Identification/NewsIdentifier";
    private static final String MANAGEMENT = "NewsManagement";
    private static final String URN = "urn:newsml:";

    /** Number of the version behind a public identifier, and whether it updates: {@code :3}, {@code :3U}. */
    private static final Pattern REVISION = Pattern.compile(":\\d+[ANU]?$");

    @Override
    public String format() {
        return "newsml-1";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.root().filter(ROOT::contains).isPresent();
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return WireXml.read(evidence, ROOT, ITEM, (item, root, place, into) -> {
            NewsMl1Components components = new NewsMl1Components(item);
            Optional<String> other = components.otherThanText();
            if (other.isPresent()) into.skip(place, Message.of("format.wire-kind", other.get()));
            else into.add(dispatch(item, components, place, settings.zone(), evidence.observedAt()));
        });
    }

    private static Dispatch dispatch(
            Element item, NewsMl1Components components, String place, ZoneId zone, Instant seen) {
        return new Dispatch(
                place,
                guid(item),
                agency(item),
                WireWords.revision(text(item, IDENTIFIER + "/RevisionId")),
                Dispatch.Standing.of(status(item)),
                embargo(item, zone),
                WireWords.published(
                        Stream.of("FirstCreated", "ThisRevisionCreated")
                                .map(name -> text(item, MANAGEMENT + "/" + name)),
                        zone,
                        seen),
                components.language(),
                components.byline(),
                components.title(),
                components.text());
    }

    /**
     * The public identifier without the number of its version. Its parts where it is no whole name: some write that of the
     * agency alone there, the same for all its items.
     */
    private static String guid(Element item) {
        String named = text(item, IDENTIFIER + "/PublicIdentifier");
        String revision = ":" + text(item, IDENTIFIER + "/RevisionId");
        String plain = REVISION.matcher(named).replaceFirst("");
        if (plain.equals(named) && named.endsWith(revision))
            plain = named.substring(0, named.length() - revision.length());
        List<String> parts = Stream.of("ProviderId", "DateId", "NewsItemId")
                .map(name -> text(item, IDENTIFIER + "/" + name))
                .toList();
        boolean isWhole = !plain.startsWith(URN)
                || plain.chars().filter(sign -> sign == ':').count() > 3;
        if (isWhole && !plain.isEmpty()) return plain;
        return parts.stream().noneMatch(String::isEmpty) ? URN + String.join(":", parts) : "";
    }

    private static String agency(Element item) {
        Stream<String> parties = Stream.of("Provider", "Source")
                .flatMap(role -> below(item, role))
                .flatMap(role -> below(role, "Party"))
                .map(party -> WireWords.line(attribute(party, "FormalName")));
        return firstOf(Stream.concat(parties, Stream.of(text(item, IDENTIFIER + "/ProviderId"))));
    }

    private static String status(Element item) {
        return attribute(item, MANAGEMENT + "/Status", "FormalName");
    }

    /** Until the time at which it will be usable; until further notice where none is named. */
    private static Optional<Embargo> embargo(Element item, ZoneId zone) {
        if (!WireWords.local(status(item)).equals("embargoed")) return Optional.empty();
        String until = first(item, MANAGEMENT + "/StatusWillChange")
                .filter(change -> WireWords.local(attribute(change, "FutureStatus", "FormalName"))
                        .equals("usable"))
                .map(change -> text(change, "DateAndTime"))
                .orElse("");
        return Optional.of(WireWords.embargo(until, zone));
    }
}
