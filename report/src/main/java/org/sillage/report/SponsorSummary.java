// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** The first sheet of a sponsor's pack: the result in one sentence, seven figures, the three best items. */
final class SponsorSummary {

    /** The figures told, in order. */
    static final List<Metric> TILES = List.of(
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.OUTLETS,
            Metric.POSTS,
            Metric.IMPRESSIONS,
            Metric.ENGAGEMENTS,
            Metric.VIDEO_VIEWS);

    private static final int BEST = 3;

    private final Edition edition;
    private final SponsorReport.Sponsored sponsored;
    private final Timeline timeline;
    private final List<Figure> figures;

    /** @param figures one for each of {@link #TILES}, in that order */
    SponsorSummary(Edition edition, SponsorReport.Sponsored sponsored, Timeline timeline, List<Figure> figures) {
        this.edition = edition;
        this.sponsored = sponsored;
        this.timeline = timeline;
        this.figures = figures;
    }

    /** @param warnings gaps of the collection in its days */
    Summary summary(List<Message> warnings) {
        String language = edition.words().locale().getLanguage();
        List<Tile> tiles = figures.stream().map(this::tile).toList();
        return new Summary(
                Message.of("title.sponsor", sponsored.sponsor().name()),
                edition.campaign().name(language),
                new Calendar(edition.words()).days(edition.period()),
                Optional.empty(),
                edition.campaign().notice(language).map(text -> Message.of("as-is", text)),
                findings(),
                tiles,
                tiles,
                warnings,
                List.of());
    }

    private Tile tile(Figure figure) {
        boolean ofOwned = figure.metric() == Metric.IMPRESSIONS || figure.metric() == Metric.VIDEO_VIEWS;
        String label = ofOwned
                ? "sponsor.tile." + figure.metric().key()
                : "metric." + figure.metric().key() + ".name";
        return new Tile(
                figure.metric(),
                Message.of(label),
                figure.value(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                figure.basis(),
                figure.known(),
                figure.of(),
                figure.parts().table(),
                note(figure),
                formula(figure));
    }

    private static Optional<Message> note(Figure figure) {
        if (figure.note().isPresent()) return figure.note();
        return figure.value().isEmpty() ? Optional.of(Message.of("note.nothing-known")) : Optional.empty();
    }

    /** Those that a reader can work out again from the rows of the pack. */
    private static Optional<String> formula(Figure figure) {
        if (figure.value().isEmpty() || !figure.others().isEmpty()) return Optional.empty();
        return switch (figure.metric()) {
            case CLIPPINGS -> some(figure, "ROWS(Clippings[mention])");
            case POSTS -> some(figure, "ROWS(Posts[mention])");
            case IMPRESSIONS, ENGAGEMENTS, VIDEO_VIEWS ->
                Optional.of("SUM(Posts[" + figure.metric().key() + "])");
            default -> Optional.empty();
        };
    }

    private static Optional<String> some(Figure figure, String formula) {
        return figure.value().orElse(0) == 0 ? Optional.empty() : Optional.of(formula);
    }

    private List<Message> findings() {
        List<Message> findings = new ArrayList<>();
        findings.add(Message.of(
                "sponsor.result",
                sponsored.sponsor().name(),
                whole(Metric.CLIPPINGS),
                whole(Metric.OUTLETS),
                whole(Metric.POSTS)));
        best().forEach(item -> findings.add(words(item)));
        return findings;
    }

    private long whole(Metric metric) {
        return figures.stream()
                .filter(figure -> figure.metric() == metric)
                .findFirst()
                .flatMap(figure ->
                        figure.count().isPresent() ? Optional.of(figure.count().getAsLong()) : Optional.empty())
                .orElse(0L);
    }

    /** Clippings by the audience behind them, then posts by what people did with them. */
    private List<Item> best() {
        Best clippings = new Best(BEST);
        Best posts = new Best(1);
        edition.corpus().forEach(edition.period(), item -> {
            item.clipping().ifPresent(clipping -> {
                if (timeline.role(item) != StoryTally.Role.COPY) clippings.offer(item, audience(item));
            });
            item.post()
                    .ifPresent(post -> posts.offer(
                            item,
                            new PostNumbers(item.dossier().latest())
                                    .strongest(Metric.ENGAGEMENTS)
                                    .map(entry -> entry.getValue())
                                    .orElse(-1L)));
        });
        List<Item> best = new ArrayList<>(clippings.items());
        best.addAll(posts.items());
        return best.subList(Math.max(0, best.size() - BEST), best.size());
    }

    private long audience(Item item) {
        return item.clipping()
                .filter(clipping -> !clipping.outlet().isBlank())
                .flatMap(clipping -> edition
                        .audiences()
                        .of(item.dossier(), edition.outlet(clipping), edition.day(clipping.published()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getKey() != Basis.IMPORTED)
                        .map(java.util.Map.Entry::getValue)
                        .findFirst())
                .orElse(0L);
    }

    private Message words(Item item) {
        Calendar calendar = new Calendar(edition.words());
        String day = calendar.day(edition.day(item.dossier().mention().published()));
        if (item.clipping().isPresent()) {
            var clipping = item.clipping().get();
            return Message.of(
                    "sponsor.best.clipping",
                    sponsored.others().blanked(PostTable.extract(clipping.title())),
                    edition.outlet(clipping).name(),
                    day);
        }
        var post = item.post().orElseThrow();
        return Message.of(
                "sponsor.best.post",
                SponsorPosts.extract(sponsored, post),
                post.account().map(account -> "@" + account.handle()).orElseGet(() -> NetworkNames.of(post.network())),
                day);
    }

    /** The few items with the highest score; of equal ones the first. */
    private static final class Best {

        private record Scored(Item item, long score) {}

        private final int most;
        private final List<Scored> scored = new ArrayList<>();

        Best(int most) {
            this.most = most;
        }

        void offer(Item item, long score) {
            scored.add(new Scored(item, score));
            scored.sort(Comparator.comparingLong(Scored::score).reversed());
            if (scored.size() > most) scored.removeLast();
        }

        List<Item> items() {
            return scored.stream().map(Scored::item).toList();
        }
    }
}
