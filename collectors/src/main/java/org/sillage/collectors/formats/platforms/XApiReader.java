// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.JsonNames;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.x.XReader;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * Answers of the API of X that somebody kept as files: of API v2, or of the old 1.1 and its streams, one document or one
 * a line. Numbers count from when the file was made.
 */
final class XApiReader implements FormatReader {

    /** Names that no other source writes. */
    private static final Set<String> TELLING = Set.of(
            "edit_history_tweet_ids",
            "author_id",
            "retweet_count",
            "tweet_count",
            "screen_name",
            "referenced_tweets",
            "pinned_tweet_id",
            "in_reply_to_status_id");

    @Override
    public String format() {
        return "x-api";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        if (sample.kind() != FileKind.JSON) return false;
        Set<String> names = JsonNames.of(sample.beginning());
        return names.stream().anyMatch(TELLING::contains)
                || names.containsAll(Set.of("delete", "status", "user_id_str"))
                || names.containsAll(Set.of("data", "id", "username"))
                || names.containsAll(Set.of("data", "id", "text"));
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return XReader.file(evidence);
    }
}
