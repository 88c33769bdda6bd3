// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.config.Configuration;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.metric.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due, and what came due while nobody was there. */
public final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final BatchJobs jobs;
    private final Configuration configuration;

    public Dispatch(BatchJobs jobs, Configuration configuration) {
        this.jobs = jobs;
        this.configuration = configuration;
    }

    /**
     * Does one thing that is due. What goes wrong is on record with the run, or in the log, and ends nothing else.
     *
     * @param due when the schedule wanted it
     */
    public void run(Planned planned, Instant due) {
        try {
            switch (planned.work()) {
                case Planned.Work.Collect collect -> jobs.collect(List.of(collect.source()), due);
                case Planned.Work.Report report -> report(planned, report, due);
            }
        } catch (JobException notDone) {
            LOG.error("{} due at {} was not done", planned.id(), due, notDone);
        }
    }

    /**
     * Does what came due since it was last done. A source shows what is there now, so it is asked once and the looks
     * it missed are written down as missed; reports are made one by one.
     */
    public void catchUp(List<Planned> plan, Instant now) {
        for (Planned planned : plan) {
            List<Instant> missed = Missed.firings(planned.every(), jobs.ledger().windowDone(planned.id()), now);
            if (missed.isEmpty()) continue;
            if (planned.work() instanceof Planned.Work.Collect collect) {
                missed.subList(0, missed.size() - 1).forEach(at -> jobs.missed(collect.source(), at));
                run(planned, missed.getLast());
            } else {
                missed.forEach(at -> run(planned, at));
            }
        }
    }

    private void report(Planned planned, Planned.Work.Report report, Instant due) {
        Optional<Campaign> campaign = configuration.campaign(report.campaign());
        campaign.flatMap(known -> weekBefore(known, due)).ifPresent(week -> {
            for (Locale language : report.languages()) {
                jobs.report(new ReportRequest(
                        report.kind(),
                        report.campaign(),
                        week,
                        Optional.empty(),
                        OptionalLong.empty(),
                        language,
                        Optional.empty()));
            }
        });
        jobs.ledger().windowDone(planned.id(), due);
    }

    /** The week before the one it is due in, where some of it is the campaign's. */
    private static Optional<Period> weekBefore(Campaign campaign, Instant due) {
        ZoneId zone = campaign.period().zone();
        Period week = Period.weekOf(due.atZone(zone).toLocalDate(), zone).previous();
        return Optional.of(week).filter(campaign.period()::overlaps);
    }
}
