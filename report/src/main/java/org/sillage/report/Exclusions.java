// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.SkipRecord;
import org.sillage.core.matching.Judged;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunRecord;

/**
 * What is known of the report's days and does not count: what a person left out, what lies outside the campaign's days,
 * what accounts of sponsors and the press published without the campaign's words, and reposts without a comment, which
 * are no items. What is under embargo is not even left out. Gone through anew each time; needs no memory.
 */
final class Exclusions {

    private static final int BATCH = 500;

    /** Readers name their reason so where a repost carries no words of its own. */
    private static final String REPOST = ".repost";

    private final Edition edition;
    private final Roles roles;
    private final Judged judged;

    private Exclusions(Edition edition) {
        this.edition = edition;
        this.roles = new Roles(edition.campaign());
        this.judged = Judged.at(edition.view(), edition.campaign().id());
    }

    /** The sheet; empty when nothing was kept out. */
    static Optional<Table> table(Edition edition) {
        Exclusions exclusions = new Exclusions(edition);
        int[] rows = {0};
        exclusions.forEach(any -> rows[0]++);
        if (rows[0] == 0) return Optional.empty();
        Layout<Exclusion> layout = layout();
        return Optional.of(new Table(
                TableIds.EXCLUSIONS,
                "sheet.exclusions",
                layout.columns(),
                rows[0],
                each -> exclusions.forEach(exclusion -> each.accept(layout.row(exclusion)))));
    }

    private static Layout<Exclusion> layout() {
        return new Layout<Exclusion>()
                .text("mention", 30, Exclusion::item)
                .column("reason", Table.Kind.WORDS, 44, row -> Optional.of(row.reason()))
                .column("rule_or_person", Table.Kind.WORDS, 50, row -> Optional.of(row.decided()))
                .column("date", Table.Kind.DATE, 12, row -> Optional.of(row.date()))
                .column("link", Table.Kind.LINK, 40, Exclusion::link)
                .text("evidence", 20, row -> row.evidence().digest())
                .place("place", row -> Optional.of(row.evidence().place()));
    }

    void forEach(Consumer<Exclusion> each) {
        List<Dossier> batch = new ArrayList<>(BATCH);
        edition.view().published(edition.period(), dossier -> {
            if (!edition.corpus().mayBeShown(dossier.mention())) return;
            batch.add(dossier);
            if (batch.size() == BATCH) mentions(batch, each);
        });
        mentions(batch, each);
        skips(each);
    }

    private void mentions(List<Dossier> batch, Consumer<Exclusion> each) {
        if (batch.isEmpty()) return;
        List<Match> matches = edition.corpus().scope().matching().of(List.copyOf(batch));
        for (int i = 0; i < batch.size(); i++) {
            excluded(batch.get(i), matches.get(i).belongs()).ifPresent(each);
        }
        batch.clear();
    }

    private Optional<Exclusion> excluded(Dossier dossier, boolean belongs) {
        Mention mention = dossier.mention();
        Optional<JudgementRecord> leftOut = judged.of(mention.id()).filter(this::leavesOut);
        if (leftOut.isPresent())
            return Optional.of(byPerson(dossier, leftOut.get().judgement()));
        Period days = edition.campaign().period();
        if (belongs) {
            return days.contains(mention.published())
                    ? Optional.empty()
                    : Optional.of(exclusion(
                            dossier,
                            Message.of("excluded.days"),
                            Message.of("excluded.days.rule", days.first(), days.last())));
        }
        return withoutWords(dossier);
    }

    private boolean leavesOut(JudgementRecord record) {
        return record.judgement().value().equals(Judgement.NO);
    }

    private Exclusion byPerson(Dossier dossier, Judgement judgement) {
        Message who = judgement.note().isBlank()
                ? Message.of("excluded.person.rule", judgement.by())
                : Message.of("excluded.person.why", judgement.by(), judgement.note());
        return exclusion(dossier, Message.of("excluded.person"), who);
    }

    /** Most of what sponsors and the press publish is about something else; what they say of the campaign has its words. */
    private Optional<Exclusion> withoutWords(Dossier dossier) {
        if (!(dossier.mention() instanceof Post post)) return Optional.empty();
        Roles.Role role = roles.of(post);
        if (role != Roles.Role.SPONSOR && role != Roles.Role.PRESS) return Optional.empty();
        String who = edition.words().words(role.words());
        return Optional.of(exclusion(
                dossier,
                Message.of("excluded.words", who),
                Message.of("as-is", edition.campaign().query())));
    }

    private Exclusion exclusion(Dossier dossier, Message reason, Message decided) {
        Mention mention = dossier.mention();
        return new Exclusion(
                mention.id().value(),
                reason,
                decided,
                edition.day(mention.published()),
                mention.url(),
                dossier.evidence());
    }

    private void skips(Consumer<Exclusion> each) {
        Period days = edition.period();
        for (RunRecord run : edition.view().runs(days.from(), days.to())) {
            if (run.skipped() == 0) continue;
            LocalDate day = edition.local(run.startedAt()).toLocalDate();
            for (SkipRecord skip : edition.view().skips(run.id())) {
                if (!skip.reason().key().endsWith(REPOST)) continue;
                each.accept(new Exclusion(
                        skip.evidence().place(),
                        skip.reason(),
                        Message.of("excluded.repost.rule"),
                        day,
                        Optional.empty(),
                        skip.evidence()));
            }
        }
    }
}
