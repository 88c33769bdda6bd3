// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.net.URI;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Opens the jobs. Found as a service, so that its framework loads only when a command appends. */
public interface JobsFactory {

    /** Opens the jobs over a home for one command. */
    Jobs open(JobsContext context);

    /**
     * Runs the scheduler and the pages until the process is asked to end.
     *
     * @param port to listen on; empty for the configured one
     * @param listening is told the address once it listens
     */
    void serve(JobsContext context, OptionalInt port, Consumer<URI> listening);

    /** The one this program ships with. */
    static JobsFactory load() {
        return ServiceLoader.load(JobsFactory.class, JobsFactory.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this program was packed without its jobs"));
    }
}
