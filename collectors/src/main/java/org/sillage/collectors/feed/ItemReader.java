// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import com.rometools.rome.io.FeedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Makes a clipping of an item.
 *
 * <p>Identity is the address; the guid is none, since papers reuse and repeat it. An item without a web address is
 * named by the feed's host, its title and its day; so is one of Google News by its outlet, since the article's own
 * address cannot be told from Google's. A publication date before 1971 (a clock never set) or more than two
 * days ahead of the capture is not believed: the item counts as undated.
 */
final class ItemReader {

    private static final Instant FIRST_BELIEVED = Instant.parse("1971-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Pattern SUBTAG_MARK = Pattern.compile("[-_]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String UNDATED = "undated";
    private static final int TITLE_WORDS = 12;

    private final FeedHead head;
    private final ZoneId zone;
    private final Instant observedAt;

    /**
     * @param zone of dates that state none
     * @param observedAt of the capture
     */
    ItemReader(FeedHead head, ZoneId zone, Instant observedAt) {
        this.head = head;
        this.zone = zone;
        this.observedAt = observedAt;
    }

    Finding read(Element element, String place) {
        Optional<URI> base = FeedHead.base(element, head.base());
        try {
            return finding(element, RomeItem.read(element, base), base, place);
        } catch (FeedException e) {
            return new Finding.Skip(place, Message.of("feed.item-unreadable"));
        }
    }

    private Finding finding(Element element, RomeItem item, Optional<URI> base, String place) {
        return finding(
                new Offered(
                        item.title(),
                        item.text(),
                        url(element, item, base),
                        item.source(),
                        ItemFields.sourceSite(element)
                                .flatMap(CanonicalUrl::host)
                                .orElse(""),
                        item.authors(),
                        ItemFields.dates(element),
                        ItemFields.language(element)),
                place);
    }

    /** A clipping of what is offered; skipped where it has neither title, nor text, nor address. */
    Finding finding(Offered item, String place) {
        String title = title(item);
        if (title.isBlank()) return new Finding.Skip(place, Message.of("feed.item-empty"));
        Published published = published(item.dates());
        boolean hidden = item.url().filter(Wrapped::hides).isPresent();
        String paper = paper(item, hidden);
        MentionId id = item.url()
                .filter(own -> !hidden)
                .map(MentionId::ofClipping)
                .orElseGet(() -> MentionId.ofUnaddressedClipping(paper, title, day(published)));
        Clipping clipping = new Clipping(
                id,
                item.url(),
                published,
                item.url().isPresent() && !hidden ? item.outlet() : paper,
                Clipping.Medium.UNKNOWN,
                language(item.language()),
                item.authors().isEmpty() ? head.authors() : item.authors(),
                List.of(),
                title,
                // What stands beside a hidden address is the list of who carries the story.
                hidden ? "" : item.text());
        return new Finding.Sighting(clipping, place);
    }

    /** What an article without an address of its own is known by. */
    private String paper(Offered item, boolean hidden) {
        if (hidden && !item.site().isEmpty()) return item.site();
        return item.outlet().isEmpty() ? head.host() : item.outlet();
    }

    private static Optional<URI> url(Element element, RomeItem item, Optional<URI> base) {
        return FeedHead.resolve(base, ItemFields.originalLink(element))
                .or(() -> FeedHead.resolve(base, item.link()))
                .or(() -> FeedHead.resolve(base, ItemFields.permanentLink(element)))
                .map(Wrapped::unwrapped);
    }

    /** Its own; else the first words of its text; else its address. Blank where it has none of them. */
    private static String title(Offered item) {
        String own = withoutOutlet(item.title(), item.outlet());
        if (!own.isBlank()) return own;
        String words = firstWords(item.text());
        return words.isBlank() ? item.url().map(URI::toString).orElse("") : words;
    }

    /** Google News writes "Headline - Outlet" and names the outlet beside it. */
    private static String withoutOutlet(String title, String outlet) {
        String suffix = " - " + outlet;
        boolean named = !outlet.isEmpty() && title.length() > suffix.length() && title.endsWith(suffix);
        return named ? title.substring(0, title.length() - suffix.length()).strip() : title;
    }

    private static String firstWords(String text) {
        String[] words = FeedText.oneLine(text).split(" ", TITLE_WORDS + 1);
        if (words.length <= TITLE_WORDS) return String.join(" ", words);
        return String.join(" ", List.of(words).subList(0, TITLE_WORDS)) + "…";
    }

    private Published published(List<String> dates) {
        return dates.stream()
                .flatMap(text -> FeedDates.read(text, zone).stream())
                .filter(this::isBelievable)
                .findFirst()
                .orElseGet(() -> Published.unstated(observedAt));
    }

    private boolean isBelievable(Published date) {
        return !date.at().isBefore(FIRST_BELIEVED) && !date.at().isAfter(observedAt.plus(AHEAD));
    }

    /** Never the day of the capture: the id would change with it. */
    private String day(Published published) {
        return published.precision() == Published.Precision.OBSERVED
                ? UNDATED
                : published.dayIn(zone).toString();
    }

    private String language(String stated) {
        String tag = stated.isBlank() ? head.language() : stated;
        String primary = SUBTAG_MARK.split(tag.strip(), 2)[0].toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(primary).matches() && !primary.equals("und") ? primary : "";
    }
}
