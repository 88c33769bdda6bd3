// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is counted: the one place that defines each metric. Its name, definition in words and rounding stand in
 * {@code metrics_en.properties} and {@code metrics_fr.properties} beside the messages; its meaning is versioned, and a
 * report prints the version it used.
 */
public enum Metric {
    POSTS(Unit.COUNT, Origin.COUNTED, 1),
    IMPRESSIONS(Unit.COUNT, Origin.READ, 1),
    IMPRESSIONS_DISPLAYED(Unit.COUNT, Origin.READ, 1),
    REACH(Unit.COUNT, Origin.READ, 1),
    ENGAGEMENTS(Unit.COUNT, Origin.READ, 1),
    PLATFORM_ENGAGEMENTS(Unit.COUNT, Origin.READ, 1),
    LIKES(Unit.COUNT, Origin.READ, 1),
    REPOSTS(Unit.COUNT, Origin.READ, 1),
    REPLIES(Unit.COUNT, Origin.READ, 1),
    QUOTES(Unit.COUNT, Origin.READ, 1),
    SAVES(Unit.COUNT, Origin.READ, 1),
    CLICKS(Unit.COUNT, Origin.READ, 1),
    VIDEO_VIEWS(Unit.COUNT, Origin.READ, 1),
    /** A level; the figure {@code followers_gained} is the difference of two. */
    FOLLOWERS(Unit.COUNT, Origin.READ, 1),
    FOLLOWERS_GAINED(Unit.COUNT, Origin.COUNTED, 1),
    ENGAGEMENT_RATE(Unit.FRACTION, Origin.COUNTED, 1),
    PLATFORM_ENGAGEMENT_RATE(Unit.FRACTION, Origin.COUNTED, 1),
    CLIPPINGS(Unit.COUNT, Origin.COUNTED, 1),
    STORIES(Unit.COUNT, Origin.COUNTED, 1),
    SYNDICATION_RATE(Unit.FRACTION, Origin.COUNTED, 1),
    OUTLETS(Unit.COUNT, Origin.COUNTED, 1),
    /** Since version 2 one person under several spellings is one. */
    JOURNALISTS(Unit.COUNT, Origin.COUNTED, 2),
    BYLINE_RATE(Unit.FRACTION, Origin.COUNTED, 1),
    ACCREDITED_CONVERTED(Unit.FRACTION, Origin.COUNTED, 1),
    /** Readers of an outlet or item as its publisher or a tool states them; summed into {@code ots}. */
    AUDIENCE(Unit.COUNT, Origin.READ, 1),
    /**
     * What a tool says the space of an article would have cost, in the currency of its account. No measure of
     * communication: shown where imported figures are listed, and nowhere else.
     */
    AVE(Unit.COUNT, Origin.READ, 1),
    OTS(Unit.COUNT, Origin.COUNTED, 1),
    NET_AUDIENCE(Unit.COUNT, Origin.COUNTED, 1);

    /** How a figure of this metric is written. */
    public enum Unit {
        /** Whole things; never below zero unless it is a gain. */
        COUNT,
        /** A share between 0 and 1, or a ratio; written as percent for people, as fraction in JSON. */
        FRACTION
    }

    /** Whether sources hand it over or Sillage works it out. */
    public enum Origin {
        /** Sources state it: there are readings of it. */
        READ,
        /** Sillage counts or divides: there is no reading of it. */
        COUNTED
    }

    private static final Map<String, Metric> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Metric::key, Function.identity()));

    private final String key;
    private final Unit unit;
    private final Origin origin;
    private final int definitionVersion;

    Metric(Unit unit, Origin origin, int definitionVersion) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.unit = unit;
        this.origin = origin;
        this.definitionVersion = definitionVersion;
    }

    /** Public name in JSON, configuration and defined names, such as {@code platform_engagements}. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Origin origin() {
        return origin;
    }

    /** Grows when the meaning changes; two reports with different versions are not charted together. */
    public int definitionVersion() {
        return definitionVersion;
    }

    /**
     * @param key public name
     * @throws IllegalArgumentException when no metric has this name
     */
    public static Metric ofKey(String key) {
        Metric metric = BY_KEY.get(key);
        if (metric == null) throw new IllegalArgumentException("no metric is called " + key);
        return metric;
    }
}
