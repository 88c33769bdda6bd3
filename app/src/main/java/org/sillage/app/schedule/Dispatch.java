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
import org.sillage.core.ledger.LedgerException;
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

    /** Does what came due since it was last done, one planned thing after the other. */
    public void catchUp(List<Planned> plan, Instant now) {
        for (Planned planned : plan) {
            due(planned, Missed.firings(planned.every(), jobs.ledger().windowDone(planned.id()), now));
        }
    }

    /**
     * Does what a firing finds to be due: itself, and whatever was slept through before it. A clock that was put
     * forward, or a machine that slept, is no other case than a process that was not there.
     */
    public void fired(Planned planned, Instant now) {
        Optional<Instant> done = jobs.ledger().windowDone(planned.id());
        due(
                planned,
                done.isPresent()
                        ? Missed.firings(planned.every(), done, now)
                        : List.of(planned.every().previous(now)));
    }

    /** What goes wrong is on record with the run, or in the log; it ends nothing else, and stays due. */
    private void due(Planned planned, List<Instant> firings) {
        if (firings.isEmpty()) return;
        try {
            switch (planned.work()) {
                case Planned.Work.Collect collect -> collect(collect.source(), firings);
                case Planned.Work.Report report -> firings.forEach(at -> report(planned, report, at));
            }
        } catch (JobException | LedgerException notDone) {
            LOG.error("{} due at {} was not done", planned.id(), firings.getLast(), notDone);
        }
    }

    /**
     * A source that answers by date is asked for one window after the other. Any other shows what is there now: it is
     * asked once, and the looks it missed are written down as missed.
     */
    private void collect(String source, List<Instant> firings) {
        List<String> one = List.of(source);
        if (jobs.answersByDate(source)) {
            firings.forEach(at -> jobs.collect(one, at));
        } else {
            firings.subList(0, firings.size() - 1).forEach(at -> jobs.missed(source, at));
            jobs.collect(one, firings.getLast());
        }
    }

    private void report(Planned planned, Planned.Work.Report report, Instant due) {
        Optional<Campaign> campaign = configuration.campaign(report.campaign());
        campaign.flatMap(known -> weekBefore(known, due)).ifPresent(week -> {
            for (Locale language : report.languages()) report(planned, report, week, language);
        });
        jobs.ledger().windowDone(planned.id(), due);
    }

    private void report(Planned planned, Planned.Work.Report report, Period week, Locale language) {
        ReportRequest request = new ReportRequest(
                report.kind(),
                report.campaign(),
                week,
                Optional.empty(),
                OptionalLong.empty(),
                language,
                Optional.empty());
        jobs.reportOnce(request, planned.id() + "/" + week + "/" + language.getLanguage());
    }

    /** The week before the one it is due in, where some of it is the campaign's. */
    private static Optional<Period> weekBefore(Campaign campaign, Instant due) {
        ZoneId zone = campaign.period().zone();
        Period week = Period.weekOf(due.atZone(zone).toLocalDate(), zone).previous();
        return Optional.of(week).filter(campaign.period()::overlaps);
    }
}
