// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.core.metric.Period;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** One report, in one step: worked out, written whole, recorded. */
final class ReportJob {

    static final String NAME = "report";

    private static final String PLANNED = "planned";

    private final JobRepository repository;

    ReportJob(JobRepository repository) {
        this.repository = repository;
    }

    /** @param making makes the file and records it; made again from the beginning after a kill */
    Job of(Runnable making) {
        return new JobBuilder(NAME, repository)
                .start(new StepBuilder("make", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    making.run();
                                    return RepeatStatus.FINISHED;
                                },
                                new ResourcelessTransactionManager())
                        .build())
                .build();
    }

    /**
     * What identifies the job.
     *
     * @param asked tells one asking from the next for the same report
     * @param planned what of the schedule it is; empty when a person asked
     */
    static JobParameters parameters(ReportRequest request, long position, String asked, Optional<String> planned) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString("campaign", request.campaign())
                .addString("kind", request.kind())
                .addString("period", request.period().toString())
                .addString("zone", request.period().zone().getId())
                .addString("language", request.language().getLanguage())
                .addLong("position", position)
                .addString("asked", asked);
        request.sponsor().ifPresent(sponsor -> parameters.addString("sponsor", sponsor));
        request.out().ifPresent(out -> parameters.addString("out", out.toString()));
        planned.ifPresent(name -> parameters.addString(PLANNED, name));
        return parameters.toJobParameters();
    }

    /** The request of a job that was cut short; empty when its parameters make none. */
    static Optional<ReportRequest> request(JobParameters parameters) {
        String zone = text(parameters, "zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) return Optional.empty();
        Long position = parameters.getLong("position");
        return Period.parse(text(parameters, "period"), ZoneId.of(zone))
                .map(period -> new ReportRequest(
                        text(parameters, "kind"),
                        text(parameters, "campaign"),
                        period,
                        Optional.ofNullable(parameters.getString("sponsor")),
                        position == null ? OptionalLong.empty() : OptionalLong.of(position),
                        Locale.of(text(parameters, "language")),
                        Optional.ofNullable(parameters.getString("out")).map(Path::of)));
    }

    /** What of the schedule a job makes; empty when a person asked. */
    static Optional<String> planned(JobParameters parameters) {
        return Optional.ofNullable(parameters.getString(PLANNED));
    }

    private static String text(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        return value == null ? "" : value;
    }
}
