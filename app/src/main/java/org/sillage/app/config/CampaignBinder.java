// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.app.config.YamlNode.Scalar;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.campaign.Campaign.PlannedReport;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.campaign.Claim;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;

/** A file of {@code campaigns/} to its record. */
final class CampaignBinder {

    private final String id;
    private final Section root;
    private final ZoneId zone;
    private final Beside beside;

    /** Opens the lists that stand beside a campaign. */
    interface Beside {

        /** Whether a path of the configuration is there. */
        boolean has(String path);

        /** A YAML file, by its path. */
        Section section(String path);

        /**
         * A list of accredited journalists, by its path.
         *
         * @param zone of days in it
         */
        AccreditedList accredited(String path, ZoneId zone);
    }

    CampaignBinder(String id, Section root, Settings settings, Beside beside) {
        this.id = id;
        this.root = root;
        this.zone = root.zone("zone").orElse(settings.zone());
        this.beside = beside;
    }

    /** The campaign; empty where something it needs is missing or faulty. */
    Optional<Campaign> bind() {
        Map<String, String> names = root.section("name").map(Section::values).orElse(Map.of());
        Optional<Period> period = period(root, "to");
        Optional<Period> event = root.section("event").flatMap(section -> period(section, "to"));
        Optional<Query> words = query(root);
        List<Sponsor> sponsors = sponsors();
        List<PlannedReport> reports = reports();
        List<CampaignAccount> accounts = accounts();
        event.ifPresent(days -> period.ifPresent(all -> inside(days, all)));
        Optional<String> accredited = besideIt("accredited");
        Optional<String> claims = besideIt("claims");
        if (names.isEmpty() || period.isEmpty() || words.isEmpty()) return Optional.empty();
        Campaign campaign = new Campaign(
                id,
                names,
                root.section("notice").map(Section::values).orElse(Map.of()),
                period.get(),
                event,
                root.text("query").orElse(""),
                words.get(),
                accounts,
                sponsors,
                root.flag("mix-bases"),
                reports);
        return Optional.of(campaign.with(
                        claims.map(file -> claims(file, period.get(), accounts)).orElse(List.of()))
                .with(accredited.map(file -> beside.accredited(file, zone)).orElse(AccreditedList.NONE)));
    }

    private Optional<Period> period(Section section, String lastKey) {
        Optional<LocalDate> first = section.day("from");
        Optional<LocalDate> last = section.day(lastKey);
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        if (last.get().isBefore(first.get())) {
            section.error(lastKey, Message.of("config.period.order", last.get(), first.get()));
            return Optional.empty();
        }
        return Optional.of(new Period(first.get(), last.get(), zone));
    }

    private void inside(Period event, Period campaign) {
        Section section = root.section("event").orElse(root);
        if (!campaign.contains(event.first())) {
            section.error("from", Message.of("config.event.outside", campaign.first(), campaign.last()));
        }
        if (!campaign.contains(event.last())) {
            section.error("to", Message.of("config.event.outside", campaign.first(), campaign.last()));
        }
    }

    private Optional<Query> query(Section section) {
        Optional<Scalar> written = section.scalar("query");
        if (written.isEmpty()) return Optional.empty();
        try {
            return Optional.of(QueryParser.parse(written.get().text()));
        } catch (QueryException e) {
            section.error(written.get().at(e.column()), e.reason());
            return Optional.empty();
        }
    }

    private List<CampaignAccount> accounts() {
        List<CampaignAccount> accounts = new ArrayList<>();
        for (Section entry : root.sections("accounts")) {
            Optional<String> network = entry.text("network");
            Optional<String> handle = entry.text("handle");
            if (network.isEmpty() || handle.isEmpty()) continue;
            String plain = handle.get().startsWith("@") ? handle.get().substring(1) : handle.get();
            accounts.add(
                    new CampaignAccount(network.get(), plain, entry.text("role").orElse("owned")));
        }
        return accounts;
    }

    private List<Sponsor> sponsors() {
        Map<String, Place> ids = new HashMap<>();
        List<Sponsor> sponsors = new ArrayList<>();
        for (Section entry : root.sections("sponsors")) {
            Optional<String> sponsor = entry.text("id");
            Optional<Query> words = query(entry);
            sponsor.ifPresent(known -> {
                Place first = ids.putIfAbsent(known, entry.place("id"));
                if (first != null) entry.error("id", Message.of("config.id.double", known, first.line()));
            });
            if (sponsor.isEmpty() || words.isEmpty()) continue;
            sponsors.add(new Sponsor(
                    sponsor.get(),
                    entry.text("name").orElse(sponsor.get()),
                    entry.text("query").orElse(""),
                    words.get()));
        }
        return sponsors;
    }

    private List<PlannedReport> reports() {
        List<PlannedReport> reports = new ArrayList<>();
        for (Section entry : root.sections("reports")) {
            Optional<Every> every = SourcesBinder.every(entry, "every", zone);
            Optional<String> kind = entry.text("kind");
            if (every.isEmpty() || kind.isEmpty()) continue;
            List<String> languages = entry.texts("languages");
            reports.add(new PlannedReport(
                    kind.get(), entry.text("every").orElse(""), languages.isEmpty() ? List.of("fr", "en") : languages));
        }
        return reports;
    }

    private List<Claim> claims(String file, Period days, List<CampaignAccount> accounts) {
        return new ClaimsBinder(days, accounts).bind(beside.section(file));
    }

    /** The path of the file that a key names; empty where none is named, or it is not there. */
    private Optional<String> besideIt(String key) {
        Optional<String> name = root.text(key);
        Optional<String> path =
                name.map(file -> ConfigReader.CAMPAIGNS + "/" + file).filter(beside::has);
        if (path.isEmpty()) name.ifPresent(file -> root.error(key, Message.of("config.file.missing", file)));
        return path;
    }
}
