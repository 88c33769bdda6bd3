// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        "dcterms.issued",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
        "citation_date",
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
        return first(data.published().stream())
                .or(() -> first(scan.meta().all(ARTICLE)))
                .or(() -> first(scan.meta().all(OTHERS)))
                .or(() -> shown(scan, Mark.Kind.ITEM_DATE, place))
                .or(() -> shown(scan, Mark.Kind.TIME, place))
                .or(() -> shown(scan, Mark.Kind.DATE, place))
                .or(() -> shown(scan, Mark.Kind.BYLINE, place))
                .or(() -> first(place.near().map(Line::text).filter(text -> text.length() <= LABEL)))
                .or(() -> first(place.beyond().map(Line::text).filter(text -> text.length() <= ALONE)))
                .or(() -> first(place.last().map(Line::text).filter(text -> text.length() <= LABEL)))
                .or(() -> shown(scan, Mark.Kind.CHANGED, place))
                .or(() -> inAddress(address));
    }

    private Optional<Published> first(Stream<String> stated) {
        return stated.flatMap(text -> dates.find(text).stream())
                .filter(this::isBelievable)
                .findFirst();
    }

    private boolean isBelievable(Published date) {
        return !date.at().isBefore(FIRST_BELIEVED) && !date.at().isAfter(observedAt.plus(AHEAD));
    }

    private Optional<Published> shown(PageScan scan, Mark.Kind kind, Place place) {
        return first(place.near(scan.marks(kind)).flatMap(PageDates::texts));
    }

    /** What machines read first. */
    private static Stream<String> texts(Mark mark) {
        return Stream.of(
                        mark.element().attr("datetime"), mark.element().attr("content"), String.join(" ", mark.parts()))
                .filter(text -> !text.isBlank() && text.length() <= LABEL);
    }

    private Optional<Published> inAddress(String address) {
        Matcher day = IN_ADDRESS.matcher(address);
        return day.find() ? first(Stream.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3))) : Optional.empty();
    }
}
