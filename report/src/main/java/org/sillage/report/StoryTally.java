// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;

/** One story as it grows, clipping by clipping, from the campaign's first day on. */
final class StoryTally {

    /** Kind of an outlet whose texts others carry. */
    private static final String AGENCY = "agency";

    private final MentionId id;
    private final Set<String> outlets = new HashSet<>();
    private @Nullable Member original;
    private @Nullable Member first;
    private @Nullable Member last;
    private double leastSimilarity = Double.NaN;
    private long clippings;
    private long inPeriod;

    StoryTally(MentionId id) {
        this.id = id;
    }

    /** One clipping, kept as little as needed. */
    private record Member(MentionId id, String title, String outlet, Instant published, boolean wire, boolean credits) {

        boolean precedes(Member other) {
            if (wire != other.wire) return wire;
            return published.isBefore(other.published);
        }
    }

    /** @param inReport whether it was published in the report's own period */
    void add(Item item, Clipping clipping, Outlet outlet, boolean inReport) {
        Member member = new Member(
                clipping.id(),
                clipping.title(),
                clipping.outlet().isBlank() ? "" : outlet.name(),
                clipping.published().at(),
                outlet.kind().equals(AGENCY),
                !clipping.agencies().isEmpty());
        clippings++;
        if (inReport) inPeriod++;
        if (!clipping.outlet().isBlank()) outlets.add(outlet.key());
        consider(member);
        if (first == null || member.published().isBefore(first.published())) first = member;
        if (last == null || member.published().isAfter(last.published())) last = member;
        item.story().map(StoryBook.Place::similarity).ifPresent(this::similar);
    }

    /** An agency's own dispatch: no clipping, and the original of those that carry its text. */
    void addDispatch(Clipping dispatch, Outlet agency) {
        String name = dispatch.outlet().isBlank() ? "" : agency.name();
        consider(new Member(
                dispatch.id(), dispatch.title(), name, dispatch.published().at(), true, false));
    }

    private void consider(Member member) {
        if (original == null || member.precedes(original)) original = member;
    }

    private void similar(OptionalDouble similarity) {
        similarity.ifPresent(
                value -> leastSimilarity = Double.isNaN(leastSimilarity) ? value : Math.min(leastSimilarity, value));
    }

    /**
     * What a clipping is to its story. The original is the earliest published, or what an agency published itself; a
     * text that credits an agency and of which nothing earlier is known has its original elsewhere.
     */
    Role role(MentionId clipping) {
        if (original == null || !original.id().equals(clipping)) return Role.COPY;
        return original.credits() && !original.wire() ? Role.UNKNOWN : Role.ORIGINAL;
    }

    MentionId id() {
        return id;
    }

    String title() {
        return original().map(Member::title).orElse("");
    }

    /** Name of the original's outlet; empty when unknown. */
    String originalOutlet() {
        return original().map(Member::outlet).orElse("");
    }

    Optional<Instant> firstPublished() {
        return Optional.ofNullable(first).map(Member::published);
    }

    /** From the first to the last publication, in whole hours. */
    long spanHours() {
        return first == null || last == null
                ? 0
                : Duration.between(first.published(), last.published()).toHours();
    }

    /** The weakest of the links that hold it together; empty when it has one clipping. */
    Optional<Double> leastSimilarity() {
        return Double.isNaN(leastSimilarity) ? Optional.empty() : Optional.of(leastSimilarity);
    }

    long clippings() {
        return clippings;
    }

    long inPeriod() {
        return inPeriod;
    }

    long outlets() {
        return outlets.size();
    }

    private Optional<Member> original() {
        return Optional.ofNullable(original);
    }

    /** What a clipping is to its story. */
    enum Role {
        ORIGINAL,
        COPY,
        UNKNOWN
    }
}
