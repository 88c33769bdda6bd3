// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.MentionId;

/**
 * What mentions have to do with a campaign, worked out once for what a mention says under the same rules.
 *
 * <p>Remembered under two digests: of the rules (the campaign's query, accounts and sponsors' queries, and the version of
 * the analysis) and of the mention as shown. A changed query makes new rules; the old rows stay right for older reports.
 */
public final class Matches {

    private final CampaignMatcher matcher;
    private final Derived derived;

    public Matches(CampaignMatcher matcher, Derived derived) {
        this.matcher = matcher;
        this.derived = derived;
    }

    /** The match of each mention, in the order given. Days are not asked. */
    public Map<MentionId, Match> of(Campaign campaign, List<Dossier> dossiers) {
        String rules = rules(campaign);
        Map<String, Match> known = new HashMap<>(derived.matches(
                rules, dossiers.stream().map(Dossier::factsDigest).distinct().toList()));
        Map<String, Match> missing = new HashMap<>();
        Map<MentionId, Match> matches = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            Match match = known.get(dossier.factsDigest());
            if (match == null) {
                match = matcher.match(campaign, dossier.mention());
                known.put(dossier.factsDigest(), match);
                missing.put(dossier.factsDigest(), match);
            }
            matches.put(dossier.mention().id(), match);
        }
        if (!missing.isEmpty()) derived.rememberMatches(rules, missing);
        return matches;
    }

    /** The same, where people's decisions beat the rules. */
    public Map<MentionId, Match> of(Campaign campaign, Judged judged, List<Dossier> dossiers) {
        Map<MentionId, Match> matches = of(campaign, dossiers);
        for (Dossier dossier : dossiers) {
            MentionId id = dossier.mention().id();
            if (judged.leavesOut(id)) matches.put(id, Match.NONE);
            if (judged.takesIn(id)) matches.computeIfPresent(id, (same, match) -> takenIn(campaign, dossier, match));
        }
        return matches;
    }

    private Match takenIn(Campaign campaign, Dossier dossier, Match byRules) {
        return byRules.belongs() ? byRules : new Match(true, matcher.sponsors(campaign, dossier.mention()));
    }

    /** SHA-256 of all that decides a match; its name, days and reports do not. */
    private String rules(Campaign campaign) {
        List<String> parts = new ArrayList<>(List.of(matcher.version(), campaign.query()));
        campaign.accounts().stream()
                .map(account -> String.join("/", account.network(), account.handle(), account.role()))
                .sorted()
                .forEach(parts::add);
        parts.add("");
        campaign.sponsors().stream()
                .flatMap(sponsor -> Stream.of(sponsor.id(), sponsor.query()))
                .forEach(parts::add);
        return digest(parts);
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With lengths, so that no two lists of parts read the same.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
