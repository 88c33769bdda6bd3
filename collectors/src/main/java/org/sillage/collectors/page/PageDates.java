// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.sillage.core.mention.Published;

/**
 * When an article was published: as its linked data say, else its metas, else what it shows near its headline, else the
 * day in its address. A date before 1971 (a clock never set) or more than two days ahead of the capture is not believed.
 */
final class PageDates {

    private static final Instant FIRST_BELIEVED = Instant.parse("1971-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final String[] ARTICLE = {
        "article.published_time", "og.article.published_time", "og.published_time", "article.published"
    };
    private static final String[] OTHERS = {
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publication-date",
        "date.issued",
        "dc.date.issued",
        "dc.date.issue",
        "dcterms.issued",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
        "citation_date",
        "bepress_citation_date",
        "prism.publicationdate",
        "cxenseparse.recs.publishtime",
        "article_date_original",
        "originalpublicationdate",
        "ptime",
        "date",
        "article.created",
        "datecreated",
        "rnews.datepublished",
        "og.pubdate",
        "created",
        "createdate",
        "pub_date",
        "releasedate",
        "uploaddate"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/-]|$)");
    private static final Pattern DATELINE = Pattern.compile("(.{8,80}?)\\s*(?:--|[–—]|\\s-)\\s");
    private static final Duration A_DAY_AND_ZONES = Duration.ofHours(38);
    private static final List<Mark.Kind> MARKS = List.of(Mark.Kind.TIME, Mark.Kind.DATE, Mark.Kind.BYLINE);
    private static final int LABEL = 150;
    /** A line that is a date and nothing else. */
    private static final int ALONE = 30;

    private final DateText dates;
    private final Instant observedAt;

    /** @param observedAt of the capture */
    PageDates(DateText dates, Instant observedAt) {
        this.dates = dates;
        this.observedAt = observedAt;
    }

    /** Empty where the page does not state it. */
    Optional<Published> of(JsonLd data, PageScan scan, Place place, String address) {
        Optional<Published> stated = stated(data, scan.meta());
        if (stated.isPresent()) return stated.map(date -> moment(date, scan, place));
        return shown(scan, place, false)
                .or(() -> first(place.near().map(Line::text).filter(text -> text.length() <= LABEL)))
                .or(() -> first(place.near().map(Line::text).map(PageDates::dateline)))
                .or(() -> first(place.beyond().map(Line::text).filter(text -> text.length() <= ALONE)))
                .or(() -> first(place.last().map(Line::text).filter(text -> text.length() <= LABEL)))
                .or(() -> shown(scan, place, true))
                .or(() -> inAddress(address));
    }

    private Optional<Published> stated(JsonLd data, PageMeta meta) {
        return first(data.published().stream())
                .or(() -> first(meta.all(ARTICLE)))
                .or(() -> first(data.publishedPage().stream()))
                .or(() -> first(meta.all(OTHERS)));
    }

    /** Metas often state a day alone, and that of another zone: the time shown beside the headline says when. */
    private Published moment(Published date, PageScan scan, Place place) {
        if (date.precision() != Published.Precision.DAY) return date;
        return shown(scan, place, false)
                .filter(shown -> shown.precision() == Published.Precision.TIME)
                .filter(shown -> Duration.between(date.at(), shown.at()).abs().compareTo(A_DAY_AND_ZONES) <= 0)
                .orElse(date);
    }

    private Optional<Published> first(Stream<String> stated) {
        return stated.flatMap(text -> dates.find(text).stream())
                .filter(this::isBelievable)
                .findFirst();
    }

    private boolean isBelievable(Published date) {
        return !date.at().isBefore(FIRST_BELIEVED) && !date.at().isAfter(observedAt.plus(AHEAD));
    }

    /**
     * What is marked as a date, the nearest to the headline first, whatever marks it.
     *
     * @param changed whether the date of a change will do
     */
    private Optional<Published> shown(PageScan scan, Place place, boolean changed) {
        Stream<Mark> explicit = place.near(scan.marks(Mark.Kind.ITEM_DATE));
        Stream<Mark> others = place.near(MARKS.stream().flatMap(scan::marks));
        Stream<Mark> all = Stream.concat(explicit, others);
        if (changed)
            return first(Stream.concat(all, place.near(scan.marks(Mark.Kind.CHANGED)))
                    .flatMap(PageDates::texts));
        return first(all.filter(mark -> !dates.isOfChange(mark.before()))
                .flatMap(PageDates::texts)
                .filter(text -> !dates.isOfChange(text)));
    }

    /** What machines read first; an abbreviation of a date has it in full as its title (microformats). */
    private static Stream<String> texts(Mark mark) {
        Element element = mark.element();
        Element abbreviation = element.selectFirst("abbr[title]");
        return Stream.of(
                        element.attr("datetime"),
                        element.attr("content"),
                        abbreviation == null ? "" : abbreviation.attr("title"),
                        String.join(" ", mark.parts()))
                .filter(text -> !text.isBlank() && text.length() <= LABEL);
    }

    /** Of a press release or dispatch: {@code PARIS, April 17, 2015 /PRNewswire/ -- The fair}. */
    private static String dateline(String line) {
        Matcher dash = DATELINE.matcher(line);
        return dash.lookingAt() ? dash.group(1) : "";
    }

    private Optional<Published> inAddress(String address) {
        Matcher day = IN_ADDRESS.matcher(address);
        return day.find() ? first(Stream.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3))) : Optional.empty();
    }
}
