// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.net.URI;
import java.util.stream.Stream;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;

/** A network of the tests' own making that wants a token, and refuses the one it gets. */
public final class LockedSource implements SourceType {

    @Override
    public String name() {
        return "locked";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("url", "token");
        return new Locked(settings.id(), settings.require("url"), settings.require("token"), surroundings);
    }

    private record Locked(String source, String url, String token, Surroundings surroundings) implements Collector {

        @Override
        public String reader() {
            return "locked/1";
        }

        @Override
        public void capture(Resume from, Sink sink) throws SourceException {
            surroundings.http().get(Request.of(URI.create(url)).with("Authorization", "Bearer " + token));
            throw new IllegalStateException("it refuses every token");
        }

        @Override
        public Stream<Finding> read(Evidence evidence) {
            return Stream.empty();
        }

        /** A record would show its token. */
        @Override
        public String toString() {
            return source;
        }
    }
}
