// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sillage.core.ledger.SkipRecord;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunRecord;

/** Source by source and day by day: what was planned, what came, what was left out and why. */
final class CompletenessTable {

    private static final int REASONS = 5;

    private final Edition edition;

    private CompletenessTable(Edition edition) {
        this.edition = edition;
    }

    static Table of(Edition edition, Completeness completeness) {
        return new CompletenessTable(edition)
                .layout()
                .table(TableIds.COMPLETENESS, "sheet.completeness", completeness.days());
    }

    private Layout<SourceDay> layout() {
        return new Layout<SourceDay>()
                .text("source", 22, SourceDay::source)
                .column("day", Table.Kind.DATE, 12, row -> Optional.of(row.day()))
                .column("state", Table.Kind.WORDS, 14, row -> Optional.of(state(row.state())))
                .count("planned", 10, row -> planned(row))
                .count(
                        "succeeded",
                        10,
                        row -> row.ending().stream().filter(RunRecord::answered).count())
                .count(
                        "sighted",
                        10,
                        row -> row.ending().stream()
                                .mapToLong(RunRecord::sighted)
                                .sum())
                .count(
                        "kept",
                        10,
                        row -> row.ending().stream()
                                .mapToLong(run -> edition.view().tally(run.id()).added())
                                .sum())
                .count(
                        "skipped",
                        10,
                        row -> row.ending().stream()
                                .mapToLong(RunRecord::skipped)
                                .sum())
                .text("skip_reasons", 40, this::reasons)
                .count("blind_hours", 10, row -> Completeness.begun(row.blind()))
                .column(
                        "last_success",
                        Table.Kind.TIME,
                        16,
                        row -> row.lastSuccess().map(edition::local))
                .column(
                        "error",
                        Table.Kind.WORDS,
                        50,
                        row -> row.lastFailure().map(CompletenessTable::error).or(row::remark));
    }

    static Message state(SourceDay.State state) {
        return Message.of("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static long planned(SourceDay day) {
        return day.ending().stream()
                .filter(run -> run.plan().plannedAt().isPresent())
                .count();
    }

    private static Message error(RunRecord run) {
        return run.error().orElseGet(() -> Message.of(run.state().isEmpty() ? "run.killed" : "run.no-reason"));
    }

    /** The first of each kind of reason, with how often it was given. */
    private String reasons(SourceDay day) {
        Map<String, Message> first = new LinkedHashMap<>();
        Map<String, Long> times = new LinkedHashMap<>();
        for (RunRecord run : day.ending()) {
            if (run.skipped() == 0) continue;
            for (SkipRecord skip : edition.view().skips(run.id())) {
                first.putIfAbsent(skip.reason().key(), skip.reason());
                times.merge(skip.reason().key(), 1L, Long::sum);
            }
        }
        return first.values().stream()
                .limit(REASONS)
                .map(reason -> edition.words()
                        .words("skip.times", edition.words().words(reason), times.getOrDefault(reason.key(), 1L)))
                .collect(Collectors.joining(" ; "));
    }
}
