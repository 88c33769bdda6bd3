// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
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
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * A network of the tests' own making that pages by a cursor: {@code GET url?page=7} answers lines {@code id;likes;text},
 * and an empty page after the last. It stands in for every source that answers in pages.
 */
public final class PagesSource implements SourceType {

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("url");
        return new Pages(settings.id(), settings.require("url"), surroundings);
    }

    private record Pages(String source, String url, Surroundings surroundings) implements Collector {

        @Override
        public String reader() {
            return "pages/1";
        }

        @Override
        public void capture(Resume from, Sink sink) throws SourceException {
            int page = from.midway() ? Integer.parseInt(from.cursor()) : 0;
            while (true) {
                URI address = URI.create(url + "?page=" + page);
                Response answer = surroundings.http().get(Request.of(address));
                if (answer.length() <= 1) return;
                page++;
                sink.keep(new Capture(
                        address.toString(), "text/plain", answer.receivedAt(), answer::open, Integer.toString(page)));
            }
        }

        @Override
        public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
            try {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(evidence.open(), StandardCharsets.UTF_8));
                return lines.lines()
                        .filter(line -> !line.isBlank())
                        .flatMap(line -> findings(line, evidence.observedAt()));
            } catch (IOException gone) {
                throw new UnreadableEvidenceException("", Message.of("pages.gone"), gone);
            }
        }

        private static Stream<Finding> findings(String line, Instant observedAt) {
            String[] parts = line.split(";", 3);
            MentionId id = MentionId.ofPost("pages", parts[0]);
            Post post = new Post(
                    id,
                    "pages",
                    Optional.empty(),
                    Optional.empty(),
                    Published.at(Instant.parse("2018-11-20T08:00:00Z").plusSeconds(Long.parseLong(parts[0]))),
                    "fr",
                    parts[2]);
            MetricSnapshot likes = new MetricSnapshot(
                    Subject.of(id),
                    Metric.LIKES,
                    new Reading.Total(Long.parseLong(parts[1]), observedAt),
                    Basis.MEASURED,
                    "pages",
                    "likes");
            String place = "line " + parts[0];
            return Stream.of(new Finding.Sighting(post, place), new Finding.Count(likes, place));
        }
    }
}
