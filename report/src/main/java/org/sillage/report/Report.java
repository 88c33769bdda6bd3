// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sillage.core.metric.Period;

/**
 * A report before it is a file: a function of what was asked, a ledger position and the program's version.
 *
 * @param sheets after the summary, in order
 * @param figuresHash SHA-256 over numbers and their labels, lower-case hexadecimal: never changes for a position
 * @param contentHash SHA-256 over all cells, lower-case hexadecimal: may change by withdrawal only
 * @param withdrawn ids of items in it whose words and names were taken out, before its position or since
 */
public record Report(
        Properties properties,
        Summary summary,
        List<Sheet> sheets,
        String figuresHash,
        String contentHash,
        Set<String> withdrawn) {

    /** Tables with what a list says of journalists beyond what they sign. */
    private static final Set<String> PERSONAL = Set.of(TableIds.JOURNALISTS);

    /** Kinds that the communications team keeps for itself; all others leave the house. */
    private static final Set<String> OF_THE_TEAM = Set.of(WeeklyReport.KIND, CampaignReport.KIND);

    /** @throws IllegalArgumentException when a file that leaves the house would hold personal data of journalists */
    public Report {
        sheets = List.copyOf(sheets);
        withdrawn = Set.copyOf(withdrawn);
        for (Sheet sheet : sheets) {
            if (PERSONAL.contains(sheet.table().id()) && !OF_THE_TEAM.contains(properties.kind())) {
                throw new IllegalArgumentException(
                        sheet.table().id() + " is personal data and no part of a report of kind " + properties.kind());
            }
        }
    }

    /** Key of the first sheet's name. */
    public String summarySheet() {
        return properties.kind().equals(SponsorReport.KIND) ? "sheet.brief" : "sheet.summary";
    }

    /**
     * What identifies a report; printed at the foot of every sheet and kept in the file's properties.
     *
     * @param id of the report, such as {@code usine-2018_weekly_2018-11-19_2018-11-25_fr@4711}
     * @param campaign id
     * @param campaignName in the report's language
     * @param kind such as {@code weekly}
     * @param period its days, in the zone of all its times
     * @param language {@link Locale#FRENCH} or {@link Locale#ENGLISH}
     * @param position of the ledger
     * @param asOf when the entry at the position was recorded
     * @param version of the program
     */
    public record Properties(
            String id,
            String campaign,
            String campaignName,
            String kind,
            Period period,
            Locale language,
            long position,
            Instant asOf,
            String version) {

        /** Name of its file without ending, such as {@code usine-2018_weekly_2018-11-19_2018-11-25_fr}. */
        public String fileStem() {
            return id.substring(0, id.lastIndexOf('@'));
        }
    }
}
