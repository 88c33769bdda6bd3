// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

/**
 * Results of pure functions, remembered because they are dear. They are right for every position, and may be emptied at
 * any time: they fill again with the same content. On a ledger opened for reading, what is to be remembered is
 * forgotten.
 */
public interface Derived {

    /** Keys of versions are below this: a table keeps them in six bytes. */
    long KEYS = 1L << 47;

    /**
     * Remembered matches.
     *
     * @param rules digest of a campaign's rules and of the analysis behind them
     * @param facts digests of mentions as shown
     * @return those that are known, by facts digest
     */
    Map<String, Match> matches(String rules, Collection<String> facts);

    /** Remembers matches by facts digest. */
    void rememberMatches(String rules, Map<String, Match> matches);

    /** Last entry whose clippings were compared under an algorithm; 0 when none was. */
    long compared(String algorithm);

    /**
     * Compared versions by the key they are remembered under, the earliest recorded first. Keys that follow one another
     * are looked up together.
     *
     * @param keys numbers below {@link #KEYS}
     * @return nothing for a key that no version has
     */
    Map<Long, List<Long>> under(String algorithm, Collection<Long> keys);

    /** What is remembered of compared versions; those that are not are missing. */
    Map<Long, Candidate> signed(String algorithm, Collection<Long> versions);

    /** Remembers, in one transaction, signatures and links, and how far the comparison has come. */
    void rememberReprints(String algorithm, List<Signed> signed, List<Link> links, long comparedUpTo);

    /**
     * Links of clippings up to a position, as they were compared: for each the one that counts; none for a clipping that
     * carries its own text.
     */
    Map<MentionId, Link> links(String algorithm, Collection<MentionId> clippings, long position);

    /**
     * The same between mentions as they stand at that position, whatever ids they were compared by: the earliest link of
     * all ids of a clipping that leads to another clipping.
     */
    Map<MentionId, Link> carried(String algorithm, Collection<MentionId> clippings, long position);

    /** Empties everything here. */
    void clear();

    /**
     * A clipping version that was compared.
     *
     * @param version its entry
     * @param clipping whose version it is
     * @param firstSeq first entry of that clipping
     * @param signature of its text; empty where there is too little of it
     */
    record Candidate(long version, MentionId clipping, long firstSeq, Optional<Signature> signature) {}

    /**
     * What is remembered of a compared version.
     *
     * @param keys under which later versions find it; numbers below {@link #KEYS}
     */
    record Signed(Candidate candidate, List<Long> keys) {

        public Signed {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A clipping carries the text of one first recorded before it.
     *
     * @param version entry of the version that carries it
     * @param of the earlier clipping
     * @param similarity 0 to 1: estimated Jaccard of the texts' word 3-shingles; of the titles' words where only these
     *     could be compared
     */
    record Link(long version, MentionId clipping, MentionId of, double similarity) {}
}
