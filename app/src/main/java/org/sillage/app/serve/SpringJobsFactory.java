// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.serve;

import java.net.URI;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.jobs.Jobs;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.jobs.JobsFactory;

/** Opens the jobs by Spring; found as a service, so that short commands never load it. */
public final class SpringJobsFactory implements JobsFactory {

    @Override
    public Jobs open(JobsContext context) {
        return BatchJobs.open(context);
    }

    @Override
    public void serve(JobsContext context, OptionalInt port, Consumer<URI> listening) {
        Server.run(context, port, listening);
    }
}
