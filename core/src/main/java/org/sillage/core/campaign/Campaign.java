// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;

/**
 * Named days, words and accounts.
 *
 * @param id its file's name without ending
 * @param names by language code, such as {@code fr}; never empty
 * @param notices by language code ({@code notice:} in its file), printed on every sheet of its reports, such as that
 *     its world is invented; empty when there is nothing to say
 * @param period its days, in its zone
 * @param event the days of the event inside it; empty when there is none
 * @param query the words as they stand in the file
 * @param words the same, parsed
 * @param mixBases whether a total may be made over several bases, marked with the weakest
 * @param reports what {@code serve} makes of it
 * @param accredited journalists on its list; {@link AccreditedList#NONE} when it has none
 * @param claims figures that somebody published about it, in the order of their file
 */
public record Campaign(
        String id,
        Map<String, String> names,
        Map<String, String> notices,
        Period period,
        Optional<Period> event,
        String query,
        Query words,
        List<CampaignAccount> accounts,
        List<Sponsor> sponsors,
        boolean mixBases,
        List<PlannedReport> reports,
        AccreditedList accredited,
        List<Claim> claims) {

    public Campaign {
        names = Map.copyOf(names);
        notices = Map.copyOf(notices);
        accounts = List.copyOf(accounts);
        sponsors = List.copyOf(sponsors);
        reports = List.copyOf(reports);
        claims = List.copyOf(claims);
    }

    /** A campaign without a list of accredited journalists and without claims. */
    public Campaign(
            String id,
            Map<String, String> names,
            Map<String, String> notices,
            Period period,
            Optional<Period> event,
            String query,
            Query words,
            List<CampaignAccount> accounts,
            List<Sponsor> sponsors,
            boolean mixBases,
            List<PlannedReport> reports) {
        this(
                id,
                names,
                notices,
                period,
                event,
                query,
                words,
                accounts,
                sponsors,
                mixBases,
                reports,
                AccreditedList.NONE,
                List.of());
    }

    /** The same campaign with a list. */
    public Campaign with(AccreditedList list) {
        return new Campaign(
                id, names, notices, period, event, query, words, accounts, sponsors, mixBases, reports, list, claims);
    }

    /** The same campaign with what was published about it. */
    public Campaign with(List<Claim> published) {
        return new Campaign(
                id,
                names,
                notices,
                period,
                event,
                query,
                words,
                accounts,
                sponsors,
                mixBases,
                reports,
                accredited,
                published);
    }

    /** Its name in a language; in another one where it has none in this. */
    public String name(String language) {
        String name = names.get(language);
        return name != null
                ? name
                : names.values().stream().sorted().findFirst().orElse(id);
    }

    /** What stands on every sheet of its reports in a language; empty when nothing does. */
    public Optional<String> notice(String language) {
        return Optional.ofNullable(notices.get(language));
    }

    /**
     * An account of the campaign.
     *
     * @param network lower-case name
     * @param handle without a leading {@code @}; compared without case
     * @param role {@code owned}, {@code sponsor} or {@code press}
     */
    public record CampaignAccount(String network, String handle, String role) {}

    /**
     * Who paid, and the words that name them.
     *
     * @param query as it stands in the file
     * @param words the same, parsed
     */
    public record Sponsor(String id, String name, String query, Query words) {}

    /**
     * A report that {@code serve} makes.
     *
     * @param kind {@code weekly}
     * @param every as it stands in the file, such as {@code monday at 07:00}
     * @param languages codes, such as {@code fr}
     */
    public record PlannedReport(String kind, String every, List<String> languages) {

        public PlannedReport {
            languages = List.copyOf(languages);
        }
    }
}
