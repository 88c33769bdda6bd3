// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Headline;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.Published.Precision;

/**
 * Tells which article a search means that hides its address: the one of that outlet and title, published within half a
 * day. Titles that come back are no proof: the two have to be the only ones of their title for a week around, and the
 * title no standing heading. Two articles with addresses are never taken for one.
 */
final class HiddenArticles {

    /** As for reprints: what comes back in one outlet on another day is a heading. */
    private static final Duration NEAR = Duration.ofHours(12);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AROUND = Duration.ofDays(7);

    private static final String MARK =
            "INSERT INTO source_kind (source, kind, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String SAME_OUTLET =
            "SELECT v.mention, s.key, v.url, v.published_at, v.precision, v.day, t.title"
                    + " FROM version v JOIN subject s ON s.id = v.mention JOIN text t ON t.version = v.seq"
                    + " WHERE v.published_at >= ? AND v.published_at <= ? AND v.outlet = ? AND v.kind = "
                    + Codes.CLIPPING
                    + " AND v.precision <> " + Codes.ofPrecision(Precision.OBSERVED) + " ORDER BY v.seq";

    private final Append append;
    private final CaptureSource capture;

    HiddenArticles(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /** Whether the address of a clipping is that of a search, behind which its own is hidden. */
    static boolean isHidden(Clipping clipping) {
        return clipping.id().isUnaddressed() && clipping.url().isPresent();
    }

    /**
     * That a new version of a clipping, which has been appended, is of one item with another one.
     *
     * @param seq its entry
     */
    Optional<Finding.Alias> joined(long seq, Clipping clipping, String place) throws SQLException {
        boolean hidden = isHidden(clipping);
        if (hidden) mark(seq);
        // Mostly no search was ever asked.
        if (!append.session().hasHidden() || !isTold(clipping)) return Optional.empty();
        if (!hidden && !isSought(clipping)) return Optional.empty();
        List<Item> items = items(clipping);
        if (items.size() != 2) return Optional.empty();
        Item one = items.getFirst();
        Item other = items.getLast();
        if (one.hides == other.hides || !one.isNear(other)) return Optional.empty();
        return Optional.of(new Finding.Alias(one.ids.getFirst(), other.ids.getFirst(), place));
    }

    private void mark(long seq) throws SQLException {
        append.statements().update(MARK, capture.source(), Codes.HIDDEN, seq);
        append.session().hides();
    }

    private static boolean isTold(Clipping clipping) {
        return clipping.published().precision() != Precision.OBSERVED
                && !clipping.outlet().isEmpty()
                && Headline.of(clipping.title()).isTelling();
    }

    /** Whether a search may have named an article of this outlet and title: a look at three keys. */
    private boolean isSought(Clipping clipping) throws SQLException {
        LocalDate day = clipping.published()
                .day()
                .orElseGet(() -> LocalDate.ofInstant(clipping.published().at(), ZoneOffset.UTC));
        for (int off = -1; off <= 1; off++) {
            MentionId id = MentionId.ofUnaddressedClipping(
                    clipping.outlet(), clipping.title(), day.plusDays(off).toString());
            if (append.knownKey(id.value()) != Keys.NONE) return true;
        }
        return false;
    }

    /** Items of the clipping's outlet and title for a week around it, its own among them; print has no part in it. */
    private List<Item> items(Clipping clipping) throws SQLException {
        Statements statements = append.statements();
        String title = Folding.folded(clipping.title());
        long at = clipping.published().at().toEpochMilli();
        List<Version> versions = new ArrayList<>();
        for (Version version : statements.list(
                SAME_OUTLET, Version::of, at - AROUND.toMillis(), at + AROUND.toMillis(), clipping.outlet())) {
            if (Folding.folded(version.title).equals(title)) versions.add(version);
        }
        Map<Long, Long> mentions = new Aliases(statements, Long.MAX_VALUE)
                .mentions(versions.stream().map(Version::mention).toList());
        Map<Long, Item> items = new LinkedHashMap<>();
        for (Version version : versions) {
            if (version.id.isUnaddressed() && !version.hasUrl) continue;
            items.computeIfAbsent(mentions.getOrDefault(version.mention, version.mention), first -> new Item())
                    .add(version);
        }
        return List.copyOf(items.values());
    }

    private record Version(long mention, MentionId id, boolean hasUrl, Published published, String title) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong(1),
                    new MentionId(row.getString(2)),
                    row.getString(3) != null,
                    VersionRow.published(row, 4),
                    row.getString(7));
        }

        /** Where one of them states only a day, on that day. */
        boolean isNear(Version other) {
            boolean exact = published.precision() == Precision.TIME;
            if (exact && other.published.precision() == Precision.TIME) {
                Duration distance = Duration.between(published.at(), other.published.at());
                return distance.abs().compareTo(NEAR) <= 0;
            }
            Duration into = exact
                    ? Duration.between(other.published.at(), published.at())
                    : Duration.between(published.at(), other.published.at());
            return !into.isNegative() && into.compareTo(DAY) < 0;
        }
    }

    /** What stands under the ids of one mention. */
    private static final class Item {
        private final List<MentionId> ids = new ArrayList<>(1);
        private final List<Version> versions = new ArrayList<>(1);
        /** Whether its own address is not known. */
        private boolean hides = true;
        /** Whether a search has been told to mean it. */
        private boolean found;

        private void add(Version version) {
            ids.add(version.id);
            versions.add(version);
            if (version.id.isUnaddressed()) found = true;
            else hides = false;
        }

        /** Of an article that a search means already, another item of a search is another article. */
        private boolean isNear(Item other) {
            boolean taken = (!hides && found) || (!other.hides && other.found);
            return !taken
                    && versions.stream().anyMatch(one -> other.versions.stream().anyMatch(one::isNear));
        }
    }
}
