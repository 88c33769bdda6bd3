// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * What a page says of its article.
 *
 * @param address empty where nobody knows it
 * @param stated the address that the page itself gives; empty where it does not
 * @param outlet as the page calls it; empty where it does not
 * @param published empty where it states none
 * @param language primary subtag; empty where it states none
 * @param byline signatures as they stand
 * @param objection why the page is no article; empty where it is one
 */
record PageFacts(
        Optional<URI> address,
        Optional<URI> stated,
        String outlet,
        Optional<Published> published,
        String language,
        List<String> byline,
        String title,
        String text,
        Optional<Message> objection) {

    private static final Pattern SUBTAG_MARK = Pattern.compile("[-_]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    static PageFacts of(Document document, Optional<URI> known, ZoneId zone, Instant observedAt) {
        PageScan scan = PageScan.of(document);
        JsonLd data = JsonLd.of(scan.linkedData(), scan.meta());
        Box body = scan.body();
        Optional<URI> stated = PageAddress.of(scan.meta(), data);
        Optional<URI> address = known.or(() -> stated);
        List<String> names = siteNames(data, scan.meta(), address);
        String title = new PageTitle(scan.headings(), names).of(data, scan.meta());
        MainText main = MainText.of(body, title);
        Place place = new Place(body, scan.marks(Mark.Kind.HEADING).toList(), title, main);
        MainText text = main.with(
                new Lead(title, scan.meta().all("og.description", "description", "twitter.description")).of(place));
        String tag = tag(data, scan.meta());
        Optional<Published> published = new PageDates(new DateText(zone, tag), observedAt)
                .of(data, scan, place, address.map(URI::getPath).orElse(""));
        return new PageFacts(
                address,
                stated,
                outlet(data, scan.meta()),
                published,
                language(tag),
                new PageAuthors(names).of(data, scan, place),
                title,
                text.text(),
                PageKind.objection(scan, data, title, text));
    }

    private static String outlet(JsonLd data, PageMeta meta) {
        return data.publisher()
                .or(() -> meta.first(
                        "og.site_name", "publisher", "dc.publisher", "application-name", "citation_journal_title"))
                .orElse("");
    }

    private static List<String> siteNames(JsonLd data, PageMeta meta, Optional<URI> address) {
        String host = address.flatMap(CanonicalUrl::host).orElse("");
        int dot = host.lastIndexOf('.');
        return Stream.concat(
                        Stream.concat(
                                data.publisher().stream(),
                                meta.all("og.site_name", "application-name", "publisher", "dc.publisher", "copyright")),
                        Stream.of(host, dot > 0 ? host.substring(0, dot) : ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String tag(JsonLd data, PageMeta meta) {
        return Stream.of(
                        data.language().orElse(""),
                        meta.language(),
                        meta.first("og.locale", "content-language", "language", "dc.language", "inlanguage")
                                .orElse(""))
                .filter(tag -> !language(tag).isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String language(String tag) {
        String primary = SUBTAG_MARK.split(tag.strip(), 2)[0].toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(primary).matches() && !primary.equals("und") ? primary : "";
    }
}
