// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.core.campaign.Judgement;

/**
 * The truth: what sources said and people decided, append-only, in order. Several processes may read and write one
 * ledger; each append is one transaction, and joins the caller's where there is one.
 */
public interface Ledger {

    /** Names this ledger for ever; the index keeps it, to notice when it looks at another. */
    String storeId();

    /** Number of the last committed append; 0 when nothing was recorded. */
    long position();

    /** The last position recorded at a time or before; 0 when nothing was. */
    long positionAt(Instant time);

    /** What was recorded up to a position: never changes, whatever is appended later. */
    LedgerView at(long position);

    /** What was recorded up to now. */
    default LedgerView now() {
        return at(position());
    }

    /** Entries after a position, in order, {@code limit} at most. */
    List<Entry> after(long position, int limit);

    /** Entries that are versions of clippings, after a position and up to another, in order; {@code limit} at most. */
    List<Long> clippingVersions(long after, long upTo, int limit);

    /**
     * Mentions as shown at versions of theirs, each as the ledger stood at that entry.
     *
     * @return by entry; those that are no version are missing
     */
    Map<Long, Dossier> shownAt(Collection<Long> versions);

    /**
     * Appends under a lease.
     *
     * @param lease held by the caller; every append is refused with {@link StaleLeaseException} once somebody else has
     *     taken over
     */
    LedgerWriter writer(Lease lease);

    /**
     * Records the configuration files in use, those alone that changed since they were last recorded.
     *
     * @param digests evidence digest by path below {@code HOME/config}, such as {@code campaigns/x.yaml}
     * @return the position afterwards
     */
    long recordConfig(Map<String, String> digests);

    /**
     * Notes which embargoes have ended since the last entry was recorded: an entry for each mention, so that there is a
     * position at which it may be shown. To be called by whatever is about to tell of now.
     *
     * @return the position afterwards
     */
    long recordReleases();

    /**
     * Records a report that was delivered. One that is on record already, made at the same position with the same
     * content in the same place, is not recorded again: a kill may come between its record and the end of its job.
     *
     * @return the number of its entry
     */
    long recordReport(ReportRecord report);

    /**
     * Records what a person decided.
     *
     * @return its number, by which it can be undone
     */
    long judge(Judgement judgement);

    /**
     * Takes a decision back: the one before it on the same thing counts again.
     *
     * @param by who takes it back
     * @param note why; empty when nothing was said
     * @return number of the undoing; empty when no decision of this number is in force
     */
    OptionalLong undo(long judgement, String by, String note);

    /** Number of the first decision that is not as it was written, or follows a missing one; empty when all are whole. */
    OptionalLong brokenJudgement();

    /** Captures whose bytes may hold a text that was taken out, in order: each is to be {@link #extracted}. */
    List<CaptureRecord> toExtract();

    /**
     * The bytes of a capture hold no text that was taken out, or were replaced by an extract that holds none.
     *
     * @param extract digest of the extract; empty where the bytes may stay
     * @return digest of bytes that no capture points at any more, to be deleted; empty when there are none
     */
    Optional<String> extracted(long capture, Optional<String> extract);

    /** Lets no copy of what was taken out remain in the files of the store. Waits for nobody: what cannot be done now is
     * done the next time. */
    void scrub();

    /** Leases on sources and reports. */
    Leases leases();

    /** Remembered results of pure functions. */
    Derived derived();

    /** The end of the last window done for a schedule; empty when none was. Proves nothing, may change. */
    Optional<Instant> windowDone(String schedule);

    /** Remembers the end of the last window done for a schedule; a clock that was put back takes nothing away. */
    void windowDone(String schedule, Instant end);
}
