// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** What the numbers mean, where they come from, and what is not covered. */
final class MethodTable {

    private static final List<String> LIMITS =
            List.of("reach", "audience", "private", "late", "withdrawn", "tone", "byline", "outcomes");

    private final WeeklyReport.Question question;
    private final Edition edition;
    private final Sums sums;

    private MethodTable(WeeklyReport.Question question, Edition edition, Sums sums) {
        this.question = question;
        this.edition = edition;
        this.sums = sums;
    }

    static Table of(WeeklyReport.Question question, Edition edition, Timeline timeline) {
        MethodTable method = new MethodTable(question, edition, timeline.sums());
        List<Row> rows = new ArrayList<>(method.transparency());
        if (timeline.dispatches() > 0) {
            rows.add(transparent("dispatches", Message.of("method.dispatches.words", timeline.dispatches())));
        }
        for (Metric metric : Figures.SHOWN) {
            rows.add(new Row(
                    "method.metrics",
                    Message.of("metric." + metric.key() + ".name"),
                    method.definition(metric),
                    Optional.of(metric.definitionVersion())));
        }
        for (Basis basis : Basis.values()) {
            rows.add(row("method.bases", "basis." + basis.key(), Message.of("method.basis." + basis.key())));
        }
        for (String limit : LIMITS) {
            rows.add(row("method.limits", "method.limit." + limit, Message.of("method.limit." + limit + ".words")));
        }
        rows.add(row("method.refused", "method.ave", Message.of("method.ave.words")));
        return layout().table(TableIds.METHOD, "sheet.method", rows);
    }

    private record Row(String topic, Message name, Message words, Optional<Integer> version) {}

    private static Row row(String topic, String name, Message words) {
        return new Row(topic, Message.of(name), words, Optional.empty());
    }

    private static Layout<Row> layout() {
        return new Layout<Row>()
                .column("topic", Table.Kind.WORDS, 20, row -> Optional.of(Message.of(row.topic())))
                .column("name", Table.Kind.WORDS, 30, row -> Optional.of(row.name()))
                .column("definition", Table.Kind.WORDS, 100, row -> Optional.of(row.words()))
                .column(
                        "definition_version",
                        Table.Kind.COUNT,
                        12,
                        row -> row.version().map(Integer::longValue));
    }

    private Message definition(Metric metric) {
        return Message.of("metric." + metric.key() + ".definition");
    }

    /** The fields of a sources and methods transparency table, as far as they are known. */
    private List<Row> transparency() {
        Calendar calendar = new Calendar(edition.words());
        return List.of(
                transparent("sources", Message.of("as-is", String.join(", ", question.sources()))),
                transparent("collection", Message.of("method.collection.words")),
                transparent("depth", Message.of("method.depth.words")),
                transparent("query", Message.of("as-is", edition.campaign().query())),
                transparent("accounts", Message.of("as-is", accounts())),
                transparent("filters", Message.of("method.filters.words")),
                transparent("period", calendar.days(edition.period())),
                transparent("zone", Message.of("as-is", edition.zone().getId())),
                transparent(
                        "mixed",
                        Message.of("method.mixed." + (edition.campaign().mixBases() ? "yes" : "no"))),
                transparent(
                        "audience", Message.of("audience." + edition.audiences().unit())),
                transparent("stories", Message.of("method.stories.words")),
                transparent("extracts", Message.of("method.extracts.words")),
                transparent(
                        "unresolved",
                        Message.of("method.unresolved.words", sums.press().unresolved())),
                transparent(
                        "withdrawn",
                        Message.of(
                                "method.withdrawn.words",
                                sums.withdrawn().by(edition.view().position()))),
                transparent("accredited", accredited()),
                transparent("program", Message.of("as-is", "Sillage " + question.version())));
    }

    /** What stands behind the journalists on the list: never a name. */
    private Message accredited() {
        PressSums press = sums.press();
        long accredited = press.signers().accredited().size();
        if (accredited == 0) return Message.of("note.no-accredited-list");
        long attributed = press.signers().attributed();
        NumberFormat ratio = NumberFormat.getNumberInstance(edition.words().locale());
        ratio.setMaximumFractionDigits(2);
        return Message.of(
                "method.accredited.words",
                ratio.format((double) attributed / accredited),
                attributed,
                accredited,
                press.clippings() - attributed,
                press.clippings() - press.signers().signed());
    }

    private static Row transparent(String field, Message words) {
        return row("method.transparency", "method." + field, words);
    }

    private String accounts() {
        return String.join(
                ", ",
                edition.campaign().accounts().stream()
                        .map(account -> NetworkNames.of(account.network()) + " @" + account.handle())
                        .toList());
    }
}
