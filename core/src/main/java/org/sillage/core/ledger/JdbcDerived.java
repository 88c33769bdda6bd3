// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;

/** The tables {@code d_*}. */
final class JdbcDerived implements Derived {

    private static final List<String> TABLES = List.of("d_match", "d_compared", "d_signature", "d_band", "d_reprint");

    /** Of a mention whose words were taken out, what was remembered then is not worked out again. */
    private static final String MATCH = "SELECT hits FROM d_match WHERE rules = ?1 AND facts_digest = ?2"
            + " UNION ALL SELECT hits FROM withdrawn_match WHERE rules = ?1 AND facts_digest = ?2 LIMIT 1";

    private static final String REMEMBER_MATCH =
            "INSERT INTO d_match (rules, facts_digest, hits) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String COMPARED = "SELECT up_to FROM d_compared WHERE algorithm = ?";
    private static final String REMEMBER_COMPARED = "INSERT INTO d_compared (algorithm, up_to) VALUES (?, ?)"
            + " ON CONFLICT (algorithm) DO UPDATE SET up_to = max(up_to, excluded.up_to)";
    private final Writes writes;
    private final ReaderPool readers;

    JdbcDerived(Writes writes, ReaderPool readers) {
        this.writes = writes;
        this.readers = readers;
    }

    @Override
    public Map<String, Match> matches(String rules, Collection<String> facts) {
        byte[] key = key(rules);
        return readers.read(statements -> {
            Map<String, Match> known = new HashMap<>();
            for (String digest : facts) {
                statements
                        .first(MATCH, row -> match(row.getString(1)), key, Digests.bytes(digest))
                        .ifPresent(match -> known.put(digest, match));
            }
            return known;
        });
    }

    @Override
    public void rememberMatches(String rules, Map<String, Match> matches) {
        if (writes.areRefused() || matches.isEmpty()) return;
        byte[] key = key(rules);
        writes.run(append -> {
            for (Map.Entry<String, Match> match : matches.entrySet()) {
                append.statements().update(REMEMBER_MATCH, key, Digests.bytes(match.getKey()), hits(match.getValue()));
            }
            return matches.size();
        });
    }

    @Override
    public long compared(String algorithm) {
        return readers.read(statements -> statements.number(COMPARED, 0, algorithm));
    }

    @Override
    public Map<Long, List<Long>> under(String algorithm, Collection<Long> keys) {
        return readers.read(statements -> new ReprintTables(statements, algorithm).under(keys));
    }

    @Override
    public Map<Long, Candidate> signed(String algorithm, Collection<Long> versions) {
        return readers.read(statements -> new ReprintTables(statements, algorithm).signed(versions));
    }

    @Override
    public void rememberReprints(String algorithm, List<Signed> signed, List<Link> links, long comparedUpTo) {
        if (writes.areRefused()) return;
        writes.run(append -> {
            ReprintTables tables = new ReprintTables(append.statements(), algorithm);
            boolean otherIds = append.session().hasAliases();
            for (Signed one : signed) {
                Candidate candidate = one.candidate();
                if (!otherIds) tables.rememberSignature(candidate);
                else
                    tables.rememberSignature(
                            candidate, append.key(candidate.clipping().value()));
            }
            tables.rememberKeys(signed);
            for (Link link : links) {
                tables.rememberLink(
                        link,
                        append.key(link.clipping().value()),
                        append.key(link.of().value()));
            }
            return append.statements().update(REMEMBER_COMPARED, algorithm, comparedUpTo);
        });
    }

    @Override
    public Map<MentionId, Link> links(String algorithm, Collection<MentionId> clippings, long position) {
        return readers.read(statements -> {
            ReprintTables tables = new ReprintTables(statements, algorithm);
            Map<MentionId, Link> links = new HashMap<>();
            for (MentionId clipping : clippings) {
                tables.link(clipping, position).ifPresent(link -> links.put(clipping, link));
            }
            return links;
        });
    }

    @Override
    public Map<MentionId, Link> carried(String algorithm, Collection<MentionId> clippings, long position) {
        boolean asCompared = readers.read(statements -> new Aliases(statements, position).areNone());
        if (asCompared) return links(algorithm, clippings, position);
        return readers.read(statements -> new ReprintTables(statements, algorithm).carried(clippings, position));
    }

    @Override
    public void clear() {
        if (writes.areRefused()) return;
        writes.run(append -> {
            for (String table : TABLES) append.statements().update("DELETE FROM " + table);
            return TABLES.size();
        });
    }

    /** Half a digest tells rules apart, and halves the table. */
    private static byte[] key(String rules) {
        return Arrays.copyOf(Digests.ofText(rules), 16);
    }

    private static @Nullable String hits(Match match) {
        return match.belongs() ? Lines.of(List.copyOf(match.sponsors())) : null;
    }

    private static Match match(@Nullable String hits) {
        return hits == null ? Match.NONE : new Match(true, new TreeSet<>(Lines.read(hits)));
    }
}
