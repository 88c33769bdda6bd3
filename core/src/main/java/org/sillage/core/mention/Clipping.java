// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One article as one outlet carried it. A wire story in forty outlets is forty clippings and one story.
 *
 * @param outlet as a reader leaves it: the name the source states, or empty; once prepared: the outlet's key, such as
 *     {@code lemonde.fr}
 * @param medium what carried it; {@link Medium#UNKNOWN} lets the outlet's kind speak
 * @param byline as a reader leaves it: each signature as it stands; once prepared: the persons, in order; empty when
 *     unsigned
 * @param agencies press agencies named in the signature, once prepared; in order, empty when none
 * @param title plain text, never blank
 * @param text plain text; empty where only the title is known
 */
public record Clipping(
        MentionId id,
        Optional<URI> url,
        Published published,
        String outlet,
        Medium medium,
        String language,
        List<String> byline,
        List<String> agencies,
        String title,
        String text)
        implements Mention {

    /** What carried an article. */
    public enum Medium {
        UNKNOWN,
        WEB,
        PRINT,
        RADIO,
        TELEVISION
    }

    public Clipping {
        byline = List.copyOf(byline);
        agencies = List.copyOf(agencies);
        if (title.isBlank()) throw new IllegalArgumentException(id + ": title is blank");
    }

    /**
     * The same article, prepared.
     *
     * @param byline persons, in order
     * @param agencies press agencies, in order
     */
    public Clipping prepared(
            MentionId known, String outletKey, String spoken, List<String> byline, List<String> agencies) {
        return new Clipping(known, url, published, outletKey, medium, spoken, byline, agencies, title, text);
    }

    @Override
    public String network() {
        return MentionId.PRESS;
    }
}
