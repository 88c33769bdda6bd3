// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunRecord;

/** The ledger as it was at a position: all a report may see. Equal positions give equal answers, for ever. */
public interface LedgerView {

    long position();

    /** When the entry at this position was recorded; the epoch when there is none. */
    Instant recordedAt();

    /** A mention as shown, with its latest readings, by its id or another id of it; empty when it was not known. */
    Optional<Dossier> mention(MentionId id);

    /** Those of the mentions that were known, by their own ids. */
    Map<MentionId, Dossier> mentions(Collection<MentionId> ids);

    /** Those of the ids that are other ids of a mention, each with the mention's own. */
    Map<MentionId, MentionId> joined(Collection<MentionId> ids);

    /**
     * Every id that is of one item with these, or was until a person set it apart; these among them. What changes one of
     * them may change how the others are shown.
     */
    Set<MentionId> relatives(Collection<MentionId> ids);

    /**
     * The newest total or level of each number of mentions, by the strongest basis that states it: values alone.
     *
     * @return by mention; those of which no such number is known are missing
     */
    Map<MentionId, Map<Metric, Long>> newestNumbers(Collection<MentionId> ids);

    /** Each mention published on the days of a period, one at a time, in the order first recorded. */
    void published(Period period, Consumer<Dossier> each);

    /** Every mention, one at a time, in the order first recorded. */
    void all(Consumer<Dossier> each);

    /** All readings of one number of one subject, those under a mention's other ids among them, in the order recorded. */
    List<ReadingRecord> readings(Subject subject, Metric metric);

    /** Accounts known, in order of their key. */
    List<Account> accounts();

    /** Runs whose window overlaps a time span, in the order started; each with what was kept and read by this position. */
    List<RunRecord> runs(Instant from, Instant to);

    /** The same of one source alone: how many others there are does not matter. */
    List<RunRecord> runs(String source, Instant from, Instant to);

    /** Those of the same runs that brought no answer: failed, missed, or without an end by this position. */
    default List<RunRecord> unanswered(Instant from, Instant to) {
        return runs(from, to).stream().filter(run -> !run.answered()).toList();
    }

    /** One run; empty when it was not known. */
    Optional<RunRecord> run(long id);

    /** The last run of a source, where it has begun and not ended: it goes on, or was cut short. */
    Optional<RunRecord> openRun(String source);

    /**
     * The last run of a source that ended well and read these very bytes with this very reader; empty when none did.
     *
     * @param digest of the evidence
     * @param reader name and version
     */
    Optional<RunRecord> runThatRead(String source, String digest, String reader);

    /** What was skipped in a run, in the order of the bytes. */
    List<SkipRecord> skips(long run);

    /** Captures of a run, in order. */
    List<CaptureRecord> captures(long run);

    /** The last capture of a source; empty when there was none. */
    Optional<CaptureRecord> lastCapture(String source);

    /** Files that were handed over, whatever was read from them; of two of one name the last kept. */
    KeptFiles files();

    /** What a source has kept something of, by the captures' origin. */
    Map<String, AskedAddress> asked(String source);

    /** What a run brought. */
    RunTally tally(long run);

    /** Sources that have ever sighted a mention of this kind, {@code post} or {@code clipping}. */
    List<String> sourcesOf(String kind);

    /** Evidence digests of configuration files by path; the first recorded ones where the position is before them. */
    Map<String, String> config();

    /** Decisions of people of one kind that are in force, in the order recorded: the last on each thing, not undone. */
    List<JudgementRecord> judgements(Judgement.Kind kind);

    /** Every decision and every undoing, in the order recorded. */
    List<JudgementRecord> judgementHistory();

    /** Reports delivered for a campaign, in order. */
    List<ReportRecord> reports(String campaign);
}
