// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
 * @param details what few clippings have
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
        String text,
        Details details)
        implements Mention {

    /** Stands in place of a title that was taken out; no word, so that no search finds it and no title is like it. */
    public static final String WITHDRAWN_TITLE = "\u2026";

    /** What carried an article. */
    public enum Medium {
        UNKNOWN,
        WEB,
        PRINT,
        RADIO,
        TELEVISION,
        /** An agency's own dispatch: no coverage before an outlet publishes it, and counted apart. */
        WIRE
    }

    /**
     * What few clippings have.
     *
     * @param duration of a radio or television item; empty for what is read, and where nobody said
     * @param embargo until when it is not to be shown; empty where it may be
     * @param scan name of the file that shows it as it was printed or broadcast, without folders; empty where there is
     *     none
     * @param revision number that an agency gives this version of its dispatch: a lower one never replaces a higher one,
     *     whenever it arrives; empty where versions have none
     */
    public record Details(Optional<Duration> duration, Optional<Embargo> embargo, String scan, OptionalLong revision) {

        /** None of it. */
        public static final Details NONE = new Details(Optional.empty(), Optional.empty(), "");

        /** Without a revision, as most are. */
        public Details(Optional<Duration> duration, Optional<Embargo> embargo, String scan) {
            this(duration, embargo, scan, OptionalLong.empty());
        }

        /** Of an agency's dispatch. */
        public static Details ofDispatch(Optional<Embargo> embargo, OptionalLong revision) {
            return new Details(Optional.empty(), embargo, "", revision);
        }

        public static Details embargoed(Embargo embargo) {
            return new Details(Optional.empty(), Optional.of(embargo), "");
        }
    }

    /**
     * The time before which its source forbids to show an item.
     *
     * @param until first moment at which it may be shown; empty: until the source says otherwise
     */
    public record Embargo(Optional<Instant> until) {

        /** Until the source says otherwise. */
        public static final Embargo UNTIL_FURTHER_NOTICE = new Embargo(Optional.empty());

        /** Whether it may not be shown at a moment. */
        public boolean holdsAt(Instant moment) {
            return until.map(moment::isBefore).orElse(true);
        }
    }

    public Clipping {
        byline = List.copyOf(byline);
        agencies = List.copyOf(agencies);
        if (title.isBlank()) throw new IllegalArgumentException(id + ": title is blank");
    }

    /** A clipping without details, as most are. */
    public Clipping(
            MentionId id,
            Optional<URI> url,
            Published published,
            String outlet,
            Medium medium,
            String language,
            List<String> byline,
            List<String> agencies,
            String title,
            String text) {
        this(id, url, published, outlet, medium, language, byline, agencies, title, text, Details.NONE);
    }

    /** The same article with details. */
    public Clipping with(Details others) {
        return new Clipping(id, url, published, outlet, medium, language, byline, agencies, title, text, others);
    }

    /** Whether it is an agency's dispatch: no coverage, and counted apart. */
    public boolean isDispatch() {
        return medium == Medium.WIRE;
    }

    /** Whether its source forbids to show it at a moment. */
    public boolean isEmbargoedAt(Instant moment) {
        return details.embargo().map(embargo -> embargo.holdsAt(moment)).orElse(false);
    }

    /**
     * The same article, prepared.
     *
     * @param byline persons, in order
     * @param agencies press agencies, in order
     */
    public Clipping prepared(
            MentionId known, String outletKey, String spoken, List<String> byline, List<String> agencies) {
        return new Clipping(known, url, published, outletKey, medium, spoken, byline, agencies, title, text, details);
    }

    @Override
    public String network() {
        return MentionId.PRESS;
    }
}
