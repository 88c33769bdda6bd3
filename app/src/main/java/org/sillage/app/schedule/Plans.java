// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.Every;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.config.ScheduleException;
import org.sillage.core.campaign.Campaign;

/** Reads what is planned out of the configuration. */
public final class Plans {

    private Plans() {}

    /** Every source that has {@code every:}, in order, then every report of every campaign. */
    public static List<Planned> of(Configuration configuration) {
        List<Planned> plan = new ArrayList<>();
        configuration.sources().forEach(source -> addSource(plan, source));
        configuration.campaigns().forEach(campaign -> addReports(plan, campaign));
        return plan;
    }

    private static void addSource(List<Planned> plan, PlannedSource source) {
        source.every()
                .ifPresent(every -> plan.add(new Planned(
                        "source/" + source.id(),
                        source.words().orElse(""),
                        every,
                        new Planned.Work.Collect(source.id()))));
    }

    private static void addReports(List<Planned> plan, Campaign campaign) {
        for (Campaign.PlannedReport report : campaign.reports()) {
            List<Locale> languages = report.languages().stream().map(Locale::of).toList();
            plan.add(new Planned(
                    "report/" + campaign.id() + "/" + report.kind(),
                    report.every(),
                    every(report, campaign),
                    new Planned.Work.Report(campaign.id(), report.kind(), languages)));
        }
    }

    private static Every every(Campaign.PlannedReport report, Campaign campaign) {
        try {
            return Every.parse(report.every(), campaign.period().zone());
        } catch (ScheduleException checkedBefore) {
            throw new IllegalStateException(campaign.id() + ": " + report.every(), checkedBefore);
        }
    }
}
