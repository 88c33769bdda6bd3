// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/** A network of the tests' own making that answers by date: one post for each window it is asked about. */
public final class DatedSource implements SourceType {

    @Override
    public String name() {
        return "dated";
    }

    @Override
    public boolean answersByDate() {
        return true;
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan();
        return new Dated(settings.id(), surroundings);
    }

    private record Dated(String source, Surroundings surroundings) implements Collector {

        @Override
        public String reader() {
            return "dated/1";
        }

        @Override
        public void capture(Resume from, Sink sink) throws SourceException {
            if (from.midway()) return;
            byte[] window = from.from().toString().getBytes(StandardCharsets.UTF_8);
            Instant now = surroundings.clock().instant();
            sink.keep(new Capture(
                    "dated:" + from.from() + ".." + from.to(),
                    "text/plain",
                    now,
                    () -> new ByteArrayInputStream(window),
                    ""));
        }

        @Override
        public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
            try (var bytes = evidence.open()) {
                Instant from = Instant.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                Post post = new Post(
                        MentionId.ofPost("dated", from.toString()),
                        "dated",
                        Optional.empty(),
                        Optional.empty(),
                        Published.at(from),
                        "fr",
                        "Vu à l'usine à " + from);
                return Stream.of(new Finding.Sighting(post, "line 1"));
            } catch (IOException gone) {
                throw new UnreadableEvidenceException("", Message.of("dated.gone"), gone);
            }
        }
    }
}
