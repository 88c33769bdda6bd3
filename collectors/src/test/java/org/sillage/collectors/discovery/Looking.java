// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Message;

/** Looks at a stand-in of one service, and what they brought. */
final class Looking implements Collector.Sink {

    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";

    final SimulatedTime time = new SimulatedTime("2018-11-23T12:00:00Z");
    final List<Capture> kept = new ArrayList<>();
    final List<Message> notes = new ArrayList<>();
    private final String type;
    private final Map<String, String> settings;

    Looking(String type, Map<String, String> settings) {
        this.type = type;
        this.settings = settings;
    }

    /** A whole answer that holds this JSON. */
    static String json(String document) {
        return JSON + document;
    }

    Collector collector(StubServer server) throws SettingsException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("base-url", server.address("/").toString());
        return open(all, server.hostPort());
    }

    Collector open(Map<String, String> values, String... allowed) throws SettingsException {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(allowed)), time, time);
        SourceSettings source = new SourceSettings("search", type, values, ZoneId.of("Europe/Paris"));
        return SourceTypes.of(type).orElseThrow().open(source, new Surroundings(http, time, Path.of("home")));
    }

    /** Asks for a window, from where the last look ended. */
    void look(StubServer server, String from, String to) throws Exception {
        collector(server).capture(resume(from, to, false), this);
    }

    Resume resume(String from, String to, boolean midway) {
        String cursor = kept.isEmpty() ? "" : kept.getLast().cursor();
        return new Resume(cursor, midway, Instant.parse(from), Instant.parse(to));
    }

    /** What was read of everything kept. */
    List<Finding> findings(StubServer server) throws Exception {
        List<Finding> all = new ArrayList<>();
        for (Capture capture : kept) {
            byte[] bytes = bytes(capture);
            Evidence evidence = new Evidence(
                    "digest",
                    capture.origin(),
                    capture.mediaType(),
                    capture.observedAt(),
                    () -> new ByteArrayInputStream(bytes));
            try (Stream<Finding> read = collector(server).read(evidence)) {
                all.addAll(read.toList());
            }
        }
        return all;
    }

    List<Clipping> clippings(StubServer server) throws Exception {
        return findings(server).stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> (Clipping) ((Finding.Sighting) finding).mention())
                .toList();
    }

    /** The addresses asked for, without their encoding. */
    static List<String> asked(StubServer server) {
        return server.requests().stream()
                .map(request -> request.substring(4, request.indexOf(" HTTP/")))
                .map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void keep(Capture capture) throws SourceException {
        kept.add(capture);
    }

    @Override
    public void note(Message note) {
        notes.add(note);
    }

    private static byte[] bytes(Capture capture) {
        try (InputStream in = capture.bytes().open()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
