// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sillage.core.ledger.Derived;
import org.sillage.core.mention.Headline;
import org.sillage.core.mention.Signature;

/**
 * Numbers under which versions of clippings find one another: the bands of their signatures, both ends of their titles,
 * the sentences that may be furniture.
 *
 * <p>Bands and titles carry the fortnight of publication. A version is kept under its own and looked for in the two that
 * 7 days either side touch: what a heading brought in other years does not crowd out what counts. Of one band or title,
 * fortnights that follow one another mostly have numbers that do, and are looked up together; those of a few months
 * stand together, so that new articles are sought and written in a small part of the table.
 */
final class Keys {

    private static final long TITLE_BEGINNING = 1_000;
    private static final long TITLE_END = 1_001;
    private static final long EDGE = 1_002;
    private static final long DAYS = 2 * ReprintFinder.WINDOW.toDays();

    /** From the highest bit down: 9 for a season of 8 fortnights, 35 of a hash, 3 for the fortnight in its season. */
    private static final int BITS = Long.numberOfTrailingZeros(Derived.KEYS);

    private static final int FORTNIGHT_BITS = 3;
    private static final int SEASON_BITS = 9;
    private static final int HASH_BITS = BITS - SEASON_BITS - FORTNIGHT_BITS;

    private final long[] hashes;
    private final Instant publishedAt;

    private Keys(long[] hashes, Instant publishedAt) {
        this.hashes = hashes;
        this.publishedAt = publishedAt;
    }

    /** Those of a version. */
    static Keys of(Sample sample) {
        return new Keys(hashes(sample), sample.publishedAt());
    }

    /** Keys to keep a version under. */
    List<Long> kept() {
        List<Long> keys = new ArrayList<>(hashes.length);
        append(keys, fortnight(publishedAt));
        return keys;
    }

    /** Keys to look for others under. */
    List<Long> sought() {
        List<Long> keys = new ArrayList<>(2 * hashes.length);
        append(keys, fortnight(publishedAt.minus(ReprintFinder.WINDOW)));
        append(keys, fortnight(publishedAt.plus(ReprintFinder.WINDOW)));
        return keys;
    }

    /** The key of a sentence of an outlet; it knows no time. */
    static long ofEdge(String outlet, long edge) {
        return Mixing.combined(EDGE, ofText(outlet), edge) >>> (Long.SIZE - BITS);
    }

    private void append(List<Long> keys, long fortnight) {
        long season = (fortnight >> FORTNIGHT_BITS) & ((1L << SEASON_BITS) - 1);
        long inSeason = fortnight & ((1L << FORTNIGHT_BITS) - 1);
        for (long hash : hashes) {
            long brief = hash >>> (Long.SIZE - HASH_BITS);
            keys.add((season << HASH_BITS | brief) << FORTNIGHT_BITS | inSeason);
        }
    }

    private static long[] hashes(Sample sample) {
        long[] hashes = new long[Signature.BANDS + 2];
        int count = 0;
        if (sample.signature().isPresent()) {
            Signature signature = sample.signature().get();
            for (int band = 0; band < Signature.BANDS; band++) {
                hashes[count++] = Mixing.combined(band, signature.band(band));
            }
        }
        Headline headline = sample.headline();
        if (headline.isTelling()) {
            hashes[count++] = Mixing.combined(TITLE_BEGINNING, ofWords(headline.beginning()));
            if (headline.words().size() > Headline.TELLING_WORDS) {
                hashes[count++] = Mixing.combined(TITLE_END, ofWords(headline.end()));
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    private static long fortnight(Instant time) {
        return Math.floorDiv(Duration.between(Instant.EPOCH, time).toDays(), DAYS);
    }

    /** Without the spaces: one paper's antigaspillage is another's anti-gaspillage. */
    private static long ofWords(List<String> words) {
        return ofText(String.join("", words));
    }

    private static long ofText(String text) {
        long[] letters = new long[text.length()];
        for (int i = 0; i < letters.length; i++) letters[i] = text.charAt(i);
        return Mixing.combined(letters);
    }
}
