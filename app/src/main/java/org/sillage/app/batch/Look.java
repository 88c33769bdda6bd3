// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.time.Instant;
import java.util.Optional;
import org.sillage.core.run.RunPlan;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * A look at a source, as its job's parameters name it: a process that takes up another's finds all it needs in them.
 *
 * @param files of an import, one a line; empty for a configured source
 * @param format of these files, with its mapping after a colon and their account after an at sign where they have one;
 *     empty for a configured source
 */
record Look(RunPlan plan, String files, String format) {

    /** A look at a configured source. */
    static Look at(RunPlan plan) {
        return new Look(plan, "", "");
    }

    private static final String SOURCE = "source";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FILES = "files";
    private static final String FORMAT = "format";
    private static final String PLANNED = "planned";

    JobParameters parameters() {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString(SOURCE, plan.source())
                .addString(FROM, plan.from().toString())
                .addString(TO, plan.to().toString())
                .addString(FILES, files)
                .addString(FORMAT, format);
        plan.plannedAt().ifPresent(at -> parameters.addString(PLANNED, at.toString(), false));
        return parameters.toJobParameters();
    }

    static Look of(JobParameters parameters) {
        Optional<Instant> planned =
                Optional.ofNullable(parameters.getString(PLANNED)).map(Instant::parse);
        Instant from = Instant.parse(text(parameters, FROM));
        Instant to = Instant.parse(text(parameters, TO));
        return new Look(
                new RunPlan(text(parameters, SOURCE), from, to, planned),
                text(parameters, FILES),
                text(parameters, FORMAT));
    }

    private static String text(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        return value == null ? "" : value;
    }
}
