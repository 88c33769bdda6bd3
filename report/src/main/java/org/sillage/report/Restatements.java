// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.matching.Judged;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * What the reports delivered before would say now: the one of the last period before this report's, and the first one
 * of this report's own. Their figures are worked out again at their own position, by the rules of their day.
 */
final class Restatements {

    private final Edition edition;
    private final Earlier earlier;
    private final String kind;

    private Restatements(Edition edition, Earlier earlier, String kind) {
        this.edition = edition;
        this.earlier = earlier;
        this.kind = kind;
    }

    /** @param kind of report, such as {@code weekly} */
    static List<Restatement> of(Edition edition, Earlier earlier, String kind) {
        return new Restatements(edition, earlier, kind).all();
    }

    private List<Restatement> all() {
        Map<Period, List<ReportRecord>> delivered = delivered();
        List<Restatement> all = new ArrayList<>();
        delivered.keySet().stream()
                .filter(period -> period.last().isBefore(edition.period().first()))
                .max(Comparator.comparing(Period::last))
                .ifPresent(last -> all.addAll(restated(last, delivered.getOrDefault(last, List.of()))));
        all.addAll(restated(edition.period(), delivered.getOrDefault(edition.period(), List.of())));
        return all;
    }

    private Map<Period, List<ReportRecord>> delivered() {
        Map<Period, List<ReportRecord>> byPeriod = new LinkedHashMap<>();
        for (ReportRecord report : edition.view().reports(edition.campaign().id())) {
            if (!report.kind().equals(kind)) continue;
            Period.parse(report.period(), edition.zone())
                    .ifPresent(period -> byPeriod.computeIfAbsent(period, first -> new ArrayList<>())
                            .add(report));
        }
        return byPeriod;
    }

    private List<Restatement> restated(Period period, List<ReportRecord> reports) {
        return first(period, reports).map(past -> compared(period, past)).orElse(List.of());
    }

    /** The first one made after the period had ended; one made while it ran was never meant to last. */
    private Optional<Earlier.Past> first(Period period, List<ReportRecord> reports) {
        Optional<Earlier.Past> running = Optional.empty();
        for (ReportRecord report : reports) {
            Optional<Earlier.Past> past = earlier.at(report.position());
            if (past.isPresent() && !past.get().view().recordedAt().isBefore(period.to())) return past;
            if (past.isPresent()) running = past;
        }
        return running;
    }

    private List<Restatement> compared(Period period, Earlier.Past past) {
        List<Figure> then = Figures.of(past.view(), past.scope(), period);
        List<Figure> now = Figures.of(edition.view(), edition.corpus().scope(), period);
        List<Integer> moved = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!then.get(i).value().equals(now.get(i).value())) moved.add(i);
        }
        if (moved.isEmpty()) return List.of();
        Map<Metric, Causes> causes = ItemChanges.between(
                side(past, period, bases(then)),
                side(new Earlier.Past(edition.view(), edition.corpus().scope()), period, bases(now)),
                period);
        boolean sameRules = past.view().config().equals(edition.view().config());
        return moved.stream()
                .map(i -> restatement(
                        then.get(i),
                        now.get(i),
                        period,
                        past.view().position(),
                        Optional.ofNullable(causes.get(now.get(i).metric())).orElseGet(Causes::new),
                        sameRules))
                .toList();
    }

    private ItemChanges.Side side(Earlier.Past past, Period period, Map<Metric, Basis> bases) {
        Edition at = Edition.of(past.view(), past.scope(), edition.campaign(), period, edition.words());
        return new ItemChanges.Side(
                at.corpus(),
                new Contribution(at, bases),
                Judged.at(past.view(), edition.campaign().id()));
    }

    private static Map<Metric, Basis> bases(List<Figure> figures) {
        Map<Metric, Basis> bases = new EnumMap<>(Metric.class);
        figures.forEach(figure -> figure.basis().ifPresent(basis -> bases.put(figure.metric(), basis)));
        return bases;
    }

    private Restatement restatement(
            Figure then, Figure now, Period period, long position, Causes causes, boolean sameRules) {
        return new Restatement(
                now.metric(),
                period,
                position,
                then.value(),
                now.value(),
                causes(causes, Restatement.difference(then.value(), now.value()), now.metric(), sameRules),
                items(causes));
    }

    /** Each cause with its part, where the parts make up the whole difference. */
    private List<Message> causes(Causes causes, OptionalDouble difference, Metric metric, boolean sameRules) {
        if (causes.parts().isEmpty()) {
            // No item moved it: numbers of accounts were read, or what is said of outlets was edited.
            return List.of((sameRules ? Cause.METRIC_REFRESH : Cause.RULE_CHANGE).words());
        }
        boolean separate = causes.parts().size() > 1
                && difference.isPresent()
                && Math.abs(causes.moved() - difference.getAsDouble()) < 0.5
                && metric.unit() == Metric.Unit.COUNT
                && causes.moved() != 0;
        List<Message> words = new ArrayList<>();
        causes.parts()
                .forEach((cause, part) -> words.add(
                        separate
                                ? Message.of(
                                        "cause.part",
                                        edition.words().words(cause.words()),
                                        Shown.signed(edition.words(), metric, part.moved()))
                                : cause.words()));
        return words;
    }

    private static Message items(Causes causes) {
        List<String> named = causes.parts().values().stream()
                .flatMap(part -> part.named().stream())
                .limit(Causes.NAMED)
                .toList();
        long all =
                causes.parts().values().stream().mapToLong(Causes.Part::items).sum();
        String ids = named.stream().collect(Collectors.joining(", "));
        return all > named.size()
                ? Message.of("restated.items.more", ids, all - named.size())
                : Message.of("as-is", ids);
    }
}
