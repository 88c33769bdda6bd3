// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.sillage.collectors.formats.wire.WireXml.attribute;
import static org.sillage.collectors.formats.wire.WireXml.first;
import static org.sillage.collectors.formats.wire.WireXml.firstOf;
import static org.sillage.collectors.formats.wire.WireXml.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping.Embargo;
import org.sillage.core.mention.Published;

/**
 * NITF 3 of the IPTC: one article a file, with or without its namespace, often behind a DOCTYPE that is never fetched.
 * {@code doc-id} names the article; {@code date.release} after {@code date.issue} is an embargo.
 */
final class NitfReader implements FormatReader {

    private static final Set<String> ROOT = Set.of("nitf");
    private static final String DOCDATA = "head/docdata";
    private static final Set<String> LANGUAGE_METAS = Set.of("lang", "language", "dc.language", "content-language");

    @Override
    public String format() {
        return "nitf";
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
        return WireXml.read(evidence, ROOT, ROOT, (nitf, root, place, into) -> {
            Dispatch dispatch = dispatch(nitf, place, settings.zone(), evidence.observedAt());
            canceled(nitf, dispatch).ifPresent(other -> into.cancel(other.id(), place));
            into.add(dispatch);
        });
    }

    private static Dispatch dispatch(Element nitf, String place, ZoneId zone, Instant seen) {
        return new Dispatch(
                place,
                guid(attribute(nitf, DOCDATA + "/doc-id", "regsrc"), attribute(nitf, DOCDATA + "/doc-id", "id-string")),
                agency(nitf),
                WireWords.revision(attribute(nitf, DOCDATA + "/du-key", "version")),
                Dispatch.Standing.of(attribute(nitf, DOCDATA, "management-status")),
                embargo(nitf, zone),
                WireWords.published(
                        Stream.of(
                                attribute(nitf, DOCDATA + "/date.issue", "norm"),
                                attribute(nitf, "head/pubdata", "date.publication")),
                        zone,
                        seen),
                language(nitf),
                WireText.signatures(WireXml.all(nitf, "body/body.head/byline")),
                firstOf(Stream.of(
                        text(nitf, "body/body.head/hedline/hl1"),
                        text(nitf, "body/body.head/hedline"),
                        text(nitf, "body/body.head/headline/hl1"),
                        text(nitf, "head/title"))),
                first(nitf, "body").map(WireText::of).orElse(""));
    }

    /** Most state it at the root or the body; some only at the headline, some in a meta of their own. */
    private static String language(Element nitf) {
        Stream<String> stated = Stream.of(
                attribute(nitf, "lang"),
                attribute(nitf, "body", "lang"),
                attribute(nitf, "baselang"),
                attribute(nitf, "body/body.content", "lang"),
                attribute(nitf, "body/body.head/hedline/hl1", "lang"));
        Stream<String> metas = WireXml.all(nitf, "head/meta")
                .filter(meta -> LANGUAGE_METAS.contains(attribute(meta, "name").toLowerCase(Locale.ROOT)))
                .map(meta -> attribute(meta, "content"));
        return firstOf(Stream.concat(stated, metas));
    }

    /** An id is unique within the register that gave it. */
    private static String guid(String register, String id) {
        return register.isEmpty() || id.isEmpty() ? id : register + ":" + id;
    }

    private static String agency(Element nitf) {
        return firstOf(Stream.of(
                text(nitf, "body/body.head/distributor"),
                attribute(nitf, DOCDATA + "/doc.copyright", "holder"),
                attribute(nitf, DOCDATA + "/del-list/from-src", "src-name"),
                attribute(nitf, DOCDATA + "/doc-id", "regsrc"),
                attribute(nitf, "head/pubdata", "name")));
    }

    /** An item that says it is embargoed and not until when is so until further notice. */
    private static Optional<Embargo> embargo(Element nitf, ZoneId zone) {
        String release = attribute(nitf, DOCDATA + "/date.release", "norm");
        if (WireWords.local(attribute(nitf, DOCDATA, "management-status")).equals("embargoed"))
            return Optional.of(WireWords.embargo(release, zone));
        if (release.isEmpty()) return Optional.empty();
        Embargo until = WireWords.embargo(release, zone);
        boolean usable =
                WireWords.local(attribute(nitf, DOCDATA, "management-status")).equals("usable");
        // Templates leave the pattern of a date where nobody filled one in.
        if (until.until().isEmpty() && usable) return Optional.empty();
        Optional<Instant> issued = WireWords.time(attribute(nitf, DOCDATA + "/date.issue", "norm"), zone)
                .map(Published::at);
        // Most write the time of issue a second time.
        return issued.isPresent() && !until.holdsAt(issued.get()) ? Optional.empty() : Optional.of(until);
    }

    /** An update names the document it replaces, and what became of that. */
    private static Optional<Dispatch> canceled(Element nitf, Dispatch by) {
        String other = attribute(nitf, DOCDATA, "management-doc-idref");
        Dispatch.Standing standing = Dispatch.Standing.of(attribute(nitf, DOCDATA, "management-idref-status"));
        if (other.isEmpty() || standing != Dispatch.Standing.CANCELED) return Optional.empty();
        String guid = guid(attribute(nitf, DOCDATA + "/doc-id", "regsrc"), other);
        return Optional.of(new Dispatch(
                by.place(),
                guid,
                by.agency(),
                OptionalLong.empty(),
                standing,
                Optional.empty(),
                by.published(),
                "",
                List.of(),
                "",
                ""));
    }
}
