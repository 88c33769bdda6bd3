// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Makes findings of the articles of one export. An article is known by what it is in its outlet, so that the same one
 * from another database is the same mention: the database's own number only tells its documents apart.
 */
final class DatabaseArticles {

    /**
     * Where this database writes what a message names.
     *
     * @param title such as {@code HD}
     * @param outlet such as {@code SN}
     * @param date such as {@code PD}
     */
    record Labels(String title, String outlet, String date) {}

    private final FormatSettings settings;
    private final Labels labels;
    private final Instant observedAt;
    private final Map<String, DatabaseArticle> mentions = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int documents;

    DatabaseArticles(FormatSettings settings, Labels labels, Instant observedAt) {
        this.settings = settings;
        this.labels = labels;
        this.observedAt = observedAt;
    }

    /** Findings of all, then of their number. */
    Stream<Finding> of(List<DatabaseArticle> articles, OptionalInt stated, String statedAt) {
        List<Finding> findings = new ArrayList<>();
        articles.forEach(article -> findings.addAll(of(article)));
        if (stated.isPresent() && stated.getAsInt() != documents) {
            Message reason = Message.of("format.documents-stated", stated.getAsInt(), documents);
            findings.add(new Finding.Skip(statedAt, reason));
        }
        return findings.stream();
    }

    private List<Finding> of(DatabaseArticle article) {
        documents++;
        if (article.title().isBlank()) return List.of(missing(article, "format.document-no-title", labels.title()));
        if (article.outlet().isBlank() && article.url().isEmpty()) {
            return List.of(missing(article, "format.document-no-outlet", labels.outlet()));
        }
        Parsed<Published> stated = published(article);
        List<Finding> remarks = new ArrayList<>();
        if (stated instanceof Parsed.Refused<Published> refused) {
            remarks.add(Table.skip(article.place(), labels.date(), refused.reason()));
        }
        Optional<MentionId> id = id(article, stated).map(known -> distinct(article, known, stated));
        if (id.isPresent()) return sighted(article, id.get(), stated, remarks);
        return remarks.isEmpty() ? List.of(missing(article, "format.document-undated", labels.date())) : remarks;
    }

    private List<Finding> sighted(
            DatabaseArticle article, MentionId id, Parsed<Published> stated, List<Finding> remarks) {
        DatabaseArticle earlier = mentions.putIfAbsent(id.value(), article);
        if (earlier != null) {
            return List.of(new Finding.Skip(article.place(), Message.of("format.document-twice", earlier.position())));
        }
        Published published = stated.known().orElseGet(() -> Published.unstated(observedAt));
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Sighting(clipping(article, id, published), article.place()));
        findings.addAll(remarks);
        sameNumber(article).ifPresent(findings::add);
        return findings;
    }

    /** An article in print and on the site may be two documents of one number: two outlets carried it. */
    private Optional<Finding> sameNumber(DatabaseArticle article) {
        if (article.number().isEmpty()) return Optional.empty();
        Integer earlier = numbers.putIfAbsent(article.number(), article.position());
        if (earlier == null) return Optional.empty();
        Message reason = Message.of("format.document-number-twice", article.number(), earlier, article.outlet());
        return Optional.of(new Finding.Skip(article.place(), reason));
    }

    private static Clipping clipping(DatabaseArticle article, MentionId id, Published published) {
        return new Clipping(
                id,
                article.url(),
                published,
                article.outlet(),
                article.page().isBlank() ? Medium.UNKNOWN : Medium.PRINT,
                article.language(),
                article.byline().isBlank() ? List.of() : List.of(article.byline()),
                List.of(),
                article.title(),
                String.join("\n", article.text()));
    }

    private Optional<MentionId> id(DatabaseArticle article, Parsed<Published> stated) {
        if (article.url().isPresent()) return article.url().map(MentionId::ofClipping);
        return stated.known().map(published -> id(article, article.title(), published));
    }

    private MentionId id(DatabaseArticle article, String title, Published published) {
        return MentionId.ofUnaddressedClipping(
                article.outlet(), title, published.dayIn(settings.zone()).toString());
    }

    /** The first article of a headline, outlet and day has the plain id that every other tool gives it. */
    private MentionId distinct(DatabaseArticle article, MentionId id, Parsed<Published> stated) {
        DatabaseArticle earlier = mentions.get(id.value());
        if (earlier == null || article.url().isPresent() || !SameHeadline.isOverAnother(earlier, article)) return id;
        return stated.known()
                .map(published -> id(article, SameHeadline.distinct(article), published))
                .orElse(id);
    }

    /** Where the time makes no sense, the day still does. */
    private Parsed<Published> published(DatabaseArticle article) {
        Parsed<Published> day = Dates.published(article.date(), Optional.empty(), settings.zone());
        if (article.time().isBlank() || day.known().isEmpty()) return day;
        Parsed<Published> exact =
                Dates.published(article.date() + " " + article.time(), Optional.empty(), settings.zone());
        return exact.known().isPresent() ? exact : day;
    }

    private static Finding missing(DatabaseArticle article, String key, String label) {
        return new Finding.Skip(article.place(), Message.of(key, label));
    }
}
