// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers under which versions of clippings find one another: the bands of their signatures, both ends of their titles,
 * the sentences that may be furniture.
 *
 * <p>Bands and titles carry the fortnight of publication. A version is kept under its own and looked for in the two that
 * 7 days either side touch: what a heading brought in other years does not crowd out what counts.
 */
final class Keys {

    private static final long TITLE_BEGINNING = 1_000;
    private static final long TITLE_END = 1_001;
    private static final long EDGE = 1_002;
    private static final long DAYS = 2 * ReprintFinder.WINDOW.toDays();

    private Keys() {}

    /** Keys to keep a version under. */
    static List<Long> kept(Sample sample) {
        List<Long> keys = new ArrayList<>();
        append(keys, sample, fortnight(sample.publishedAt()));
        return keys;
    }

    /** Keys to look for others under. */
    static List<Long> sought(Sample sample) {
        List<Long> keys = new ArrayList<>();
        append(keys, sample, fortnight(sample.publishedAt().minus(ReprintFinder.WINDOW)));
        append(keys, sample, fortnight(sample.publishedAt().plus(ReprintFinder.WINDOW)));
        return keys;
    }

    /** Keys of sentences of an outlet; they know no time. */
    static List<Long> ofEdges(String outlet, Collection<Long> edges) {
        return edges.stream().map(edge -> ofEdge(outlet, edge)).collect(Collectors.toList());
    }

    static long ofEdge(String outlet, long edge) {
        return Mixing.combined(EDGE, ofText(outlet), edge);
    }

    private static void append(List<Long> keys, Sample sample, long fortnight) {
        sample.signature().ifPresent(signature -> {
            for (int band = 0; band < Signature.BANDS; band++) {
                keys.add(Mixing.combined(band, fortnight, signature.band(band)));
            }
        });
        Headline headline = sample.headline();
        if (!headline.isTelling()) return;
        keys.add(Mixing.combined(TITLE_BEGINNING, fortnight, ofWords(headline.beginning())));
        if (headline.words().size() > Headline.TELLING_WORDS) {
            keys.add(Mixing.combined(TITLE_END, fortnight, ofWords(headline.end())));
        }
    }

    private static long fortnight(Instant time) {
        return Math.floorDiv(Duration.between(Instant.EPOCH, time).toDays(), DAYS);
    }

    /** Without the spaces: one paper's antigaspillage is another's anti-gaspillage. */
    private static long ofWords(List<String> words) {
        return ofText(String.join("", words));
    }

    private static long ofText(String text) {
        return Mixing.combined(text.chars().asLongStream().toArray());
    }
}
