// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.search.SearchResult;
import org.sillage.core.search.SearchResult.Hit;
import org.sillage.core.story.Stories;

/** Prints what a search found, with the records of the ledger. */
final class HitPrinter {

    private static final int WIDTH = 240;

    private final Context context;
    private final OpenHome home;
    private final ZoneId zone;

    /** @param zone of the times shown */
    HitPrinter(Context context, OpenHome home, ZoneId zone) {
        this.context = context;
        this.home = home;
        this.zone = zone;
    }

    /** A hit with its record. */
    private record Found(Hit hit, Mention mention) {}

    void print(SearchResult result) {
        List<Found> found = records(result.hits());
        if (context.isJson()) context.result(json(result, found));
        else lines(result, found);
    }

    /** Without those that the ledger has taken back, or their agency holds again, since the index last looked. */
    private List<Found> records(List<Hit> hits) {
        Map<MentionId, Dossier> known =
                home.ledger().now().mentions(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(known.get(hit.id())).stream()
                        .filter(this::mayBeShown)
                        .map(dossier -> new Found(hit, dossier.mention())))
                .toList();
    }

    private boolean mayBeShown(Dossier dossier) {
        return !(dossier.mention() instanceof Clipping clipping
                && clipping.isEmbargoedAt(context.clock().instant()));
    }

    private void lines(SearchResult result, List<Found> found) {
        for (Found one : found) lines(one);
        context.note(Message.of("search.found", result.total(), found.size()));
    }

    private void lines(Found found) {
        Mention mention = found.mention();
        String who = mention instanceof Post post ? account(post) : outlet((Clipping) mention);
        context.line(mention.title().isEmpty() ? who : mention.title());
        context.line("  " + (mention.title().isEmpty() ? "" : who + ", ") + when(mention.published()));
        String passage =
                found.hit().highlight().isEmpty() ? mention.text() : found.hit().highlight();
        String shown = Highlighting.shown(Highlighting.shortened(passage, WIDTH), context.isColoured());
        if (!shown.isBlank()) context.marked("  " + shown);
        mention.url().ifPresent(address -> context.line("  " + address));
        context.line("");
    }

    private static String account(Post post) {
        return post.account()
                .map(account -> "@" + account.handle() + " (" + post.network() + ")")
                .orElse(post.network());
    }

    private static String outlet(Clipping clipping) {
        String by = String.join(", ", clipping.byline());
        return by.isEmpty() ? clipping.outlet() : clipping.outlet() + ", " + by;
    }

    private String when(Published published) {
        Optional<LocalDate> day = published.day();
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(context.locale());
        if (day.isPresent()) return date.format(day.get());
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(context.locale());
        return time.format(published.at().atZone(zone));
    }

    private JsonObject json(SearchResult result, List<Found> found) {
        List<MentionId> clippings = found.stream()
                .map(Found::mention)
                .filter(Clipping.class::isInstance)
                .map(Mention::id)
                .toList();
        LedgerView view = home.ledger().now();
        Map<MentionId, MentionId> stories =
                Stories.at(view, home.ledger().derived()).of(clippings, view.position());
        return new JsonObject()
                .put("total", result.total())
                .putAll(
                        "hits",
                        found,
                        one -> json(
                                one,
                                Optional.ofNullable(stories.get(one.mention().id()))
                                        .filter(story -> mayBeShown(view, story))))
                .put("facets", facets(result));
    }

    /** A story is called after its first text: one under embargo gives it no name. */
    private boolean mayBeShown(LedgerView view, MentionId story) {
        return !story.isDispatch()
                || view.mention(story).filter(this::mayBeShown).isPresent();
    }

    private static JsonObject json(Found found, Optional<MentionId> story) {
        Mention mention = found.mention();
        Optional<Clipping> clipping = mention instanceof Clipping article ? Optional.of(article) : Optional.empty();
        return new JsonObject()
                .put("id", mention.id().value())
                .put("kind", clipping.isPresent() ? "clipping" : "post")
                .put("network", mention.network())
                .put("outlet", clipping.map(Clipping::outlet))
                .putTexts("authors", authors(mention))
                .put("title", Optional.of(mention.title()).filter(title -> !title.isEmpty()))
                .put("text", mention.text())
                .put("url", mention.url().map(URI::toString))
                .put("language", Optional.of(mention.language()).filter(known -> !known.isEmpty()))
                .put("published", published(mention.published()))
                .put("story", story.map(MentionId::value))
                .put("highlight", found.hit().highlight());
    }

    private static List<String> authors(Mention mention) {
        return switch (mention) {
            case Post post -> post.account().map(Account::handle).map(List::of).orElse(List.of());
            case Clipping clipping -> clipping.byline();
        };
    }

    /** An instant, or the day alone where the source stated no more. */
    private static String published(Published published) {
        Instant at = published.at();
        return published.day().map(LocalDate::toString).orElse(at.toString());
    }

    private static JsonObject facets(SearchResult result) {
        JsonObject facets = new JsonObject();
        Map<String, Map<String, Long>> known = new LinkedHashMap<>(result.facets());
        for (String field : List.of("network", "outlet", "language", "day")) {
            JsonObject counts = new JsonObject();
            known.getOrDefault(field, Map.of()).forEach(counts::put);
            facets.put(field, counts);
        }
        return facets;
    }
}
