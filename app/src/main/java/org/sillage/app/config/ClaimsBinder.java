// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sillage.app.config.YamlNode.Scalar;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.campaign.Claim;
import org.sillage.core.campaign.ClaimedValue;
import org.sillage.core.campaign.ClaimedValue.Qualifier;
import org.sillage.core.mention.Account;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** The file of claims beside a campaign to its records. */
final class ClaimsBinder {

    private static final String ID = "id";
    private static final String METRIC = "metric";
    private static final String CONTRADICTS = "contradicts";
    private static final String OWNED = "owned";

    private final Period campaign;
    private final List<CampaignAccount> accounts;

    /**
     * @param campaign its days, which count where a claim names none
     * @param accounts of the campaign, for the word {@code owned}
     */
    ClaimsBinder(Period campaign, List<CampaignAccount> accounts) {
        this.campaign = campaign;
        this.accounts = accounts;
    }

    /** The claims, in the order written; faulty ones are told and left out. */
    List<Claim> bind(Section root) {
        List<Section> entries = root.sections("claims");
        Map<String, Place> ids = ids(entries);
        List<Claim> claims = new ArrayList<>();
        for (Section entry : entries) {
            holdReferences(entry, ids);
            claim(entry).ifPresent(claims::add);
        }
        return claims;
    }

    private static Map<String, Place> ids(List<Section> entries) {
        Map<String, Place> ids = new HashMap<>();
        for (Section entry : entries) {
            entry.text(ID).ifPresent(id -> {
                Place first = ids.putIfAbsent(id, entry.place(ID));
                if (first != null) entry.error(ID, Message.of("config.id.double", id, first.line()));
            });
        }
        return ids;
    }

    private static void holdReferences(Section entry, Map<String, Place> ids) {
        for (Scalar other : entry.scalars(CONTRADICTS)) {
            if (ids.containsKey(other.text())) continue;
            entry.error(
                    other.place(),
                    Suggestion.of(other.text(), ids.keySet())
                            .map(near -> Message.of("config.claim.none.suggest", other.text(), near))
                            .orElse(Message.of("config.claim.none", other.text())));
        }
    }

    private Optional<Claim> claim(Section entry) {
        Optional<String> id = entry.text(ID);
        Optional<ClaimedValue> value = value(entry);
        Optional<String> publisher = entry.text("by");
        Optional<Claim.Scope> scope = scope(entry);
        List<Metric> metrics = metrics(entry);
        Map<String, String> subject =
                entry.section("subject").map(Section::values).orElse(Map.of());
        if (!entry.has(METRIC) && subject.isEmpty()) entry.error(entry.place(), Message.of("config.claim.of-what"));
        if (id.isEmpty() || value.isEmpty() || publisher.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                id.get(),
                metrics,
                subject,
                value.get(),
                entry.text("wording").orElse(""),
                publisher.get(),
                entry.day("date"),
                link(entry),
                scope.get(),
                new TreeSet<>(entry.texts(CONTRADICTS))));
    }

    /** What does not fit is told by the schema. */
    private static Optional<ClaimedValue> value(Section entry) {
        Qualifier qualifier =
                entry.text("qualifier").flatMap(ClaimsBinder::qualifier).orElse(Qualifier.EXACT);
        return entry.text("value").flatMap(text -> ClaimedValue.parse(text, qualifier));
    }

    private static Optional<Qualifier> qualifier(String key) {
        for (Qualifier qualifier : Qualifier.values()) if (qualifier.key().equals(key)) return Optional.of(qualifier);
        return Optional.empty();
    }

    private static List<Metric> metrics(Section entry) {
        List<String> keys = entry.text(METRIC).map(List::of).orElseGet(() -> entry.texts(METRIC));
        List<Metric> metrics = new ArrayList<>();
        for (Metric metric : Metric.values()) if (keys.contains(metric.key())) metrics.add(metric);
        return metrics;
    }

    private static Optional<URI> link(Section entry) {
        return entry.text("link").flatMap(text -> {
            try {
                return Optional.of(URI.create(text));
            } catch (IllegalArgumentException saidByTheSchema) {
                return Optional.empty();
            }
        });
    }

    /** The campaign's days, all networks and everything, where nothing else is said; empty where the days are faulty. */
    private Optional<Claim.Scope> scope(Section entry) {
        Optional<Section> said = entry.section("scope");
        if (said.isEmpty()) return Optional.of(Claim.Scope.of(campaign));
        Section scope = said.get();
        LocalDate first = scope.day("from").orElse(campaign.first());
        LocalDate last = scope.day("to").orElse(campaign.last());
        if (last.isBefore(first)) {
            scope.error(scope.has("to") ? "to" : "from", Message.of("config.period.order", last, first));
            return Optional.empty();
        }
        return Optional.of(new Claim.Scope(
                new Period(first, last, campaign.zone()), new TreeSet<>(scope.texts("networks")), accounts(scope)));
    }

    private SortedSet<String> accounts(Section scope) {
        SortedSet<String> keys = new TreeSet<>();
        for (String written : scope.texts("accounts")) {
            int colon = written.indexOf(':');
            if (colon > 0 && colon < written.length() - 1) {
                keys.add(new Account(written.substring(0, colon), written.substring(colon + 1), "").key());
            } else if (written.equals(OWNED)) {
                accounts.stream()
                        .filter(account -> account.role().equals(OWNED))
                        .forEach(account -> keys.add(new Account(account.network(), account.handle(), "").key()));
            }
        }
        return keys;
    }
}
