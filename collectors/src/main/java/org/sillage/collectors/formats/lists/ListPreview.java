// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/**
 * What an import of a press list would bring, found by reading it and keeping nothing.
 *
 * @param clippings how many would be sighted
 * @param counted how many numbers would be read
 * @param first the first of them
 * @param skipped what would not be taken, by reason
 */
public record ListPreview(long clippings, long counted, List<Shown> first, List<Skipped> skipped) {

    /** @param audience as the row states it; empty where it states none */
    public record Shown(Clipping clipping, OptionalLong audience) {}

    /**
     * Things left out for one reason.
     *
     * @param place of the first
     * @param reason as it is said of the first
     */
    public record Skipped(String place, Message reason, long times) {}

    public ListPreview {
        first = List.copyOf(first);
        skipped = List.copyOf(skipped);
    }

    /**
     * Reads a list as an import would.
     *
     * @param settings with the mapping to try
     * @param most so many clippings are shown
     * @throws UnreadableEvidenceException where an import would refuse the file
     */
    public static ListPreview of(Evidence evidence, FormatSettings settings, int most)
            throws UnreadableEvidenceException {
        Gathering gathering = new Gathering(most);
        try (Stream<Finding> findings = new ClippingsReader().read(evidence, settings)) {
            findings.forEach(gathering::see);
        } catch (UncheckedIOException late) {
            if (late.getCause() instanceof UnreadableEvidenceException unreadable) throw unreadable;
            throw late;
        }
        return new ListPreview(
                gathering.clippings, gathering.counted, gathering.first, List.copyOf(gathering.skipped.values()));
    }

    private static final class Gathering {

        private final int most;
        private final List<Shown> first = new ArrayList<>();
        private final Map<String, Skipped> skipped = new LinkedHashMap<>();
        private long clippings;
        private long counted;

        Gathering(int most) {
            this.most = most;
        }

        void see(Finding finding) {
            switch (finding) {
                case Finding.Sighting sighting -> sighted(sighting);
                case Finding.Count count -> counted(count);
                case Finding.Skip skip ->
                    skipped.merge(
                            skip.reason().key(),
                            new Skipped(skip.place(), skip.reason(), 1),
                            (known, one) -> new Skipped(known.place(), known.reason(), known.times() + 1));
                case Finding.Withdrawn withdrawn -> {
                    // no list withdraws anything
                }
                case Finding.Alias alias -> {
                    // no list says so
                }
            }
        }

        private void sighted(Finding.Sighting sighting) {
            clippings++;
            if (first.size() < most && sighting.mention() instanceof Clipping clipping) {
                first.add(new Shown(clipping, OptionalLong.empty()));
            }
        }

        /** The numbers of an article follow it. */
        private void counted(Finding.Count count) {
            counted++;
            if (clippings != first.size() || first.isEmpty() || count.snapshot().metric() != Metric.AUDIENCE) return;
            long audience = count.snapshot().reading().value();
            first.set(first.size() - 1, new Shown(first.getLast().clipping(), OptionalLong.of(audience)));
        }
    }
}
