// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunRecord;

/** The ledger up to one position: every question asks for entries up to it and no others. */
final class JdbcView implements LedgerView {

    /**
     * A stated day begins at midnight of its source's zone, at most 26 hours from midnight of any other, and counts
     * for that day everywhere.
     */
    private static final Duration BETWEEN_MIDNIGHTS = Duration.ofHours(26);

    private static final String RECORDED_AT = "SELECT recorded_at FROM entry WHERE seq = ?";
    private static final String PUBLISHED = "SELECT DISTINCT first FROM version"
            + " WHERE published_at >= ? AND published_at < ? AND seq <= ? ORDER BY first";
    private static final String ALL = "SELECT seq FROM version WHERE first = seq AND seq <= ? ORDER BY seq";
    private static final String MENTIONS = "SELECT mention FROM version WHERE seq IN (?*) ORDER BY seq";
    private static final String ACCOUNTS = "SELECT s.key, a.network, a.handle, a.name FROM account a"
            + " JOIN subject s ON s.id = a.account WHERE a.seq <= ? ORDER BY a.seq";
    private static final String SOURCES = "SELECT s.key FROM source_kind k JOIN subject s ON s.id = k.source"
            + " WHERE k.kind = ? AND k.seq <= ? ORDER BY s.key";
    private static final String FIRST_RECORDING =
            "SELECT max(seq) FROM config WHERE recording = (SELECT min(recording) FROM config)";
    private static final String REPORTS = "SELECT campaign, kind, period, lang, position, figures_hash, content_hash,"
            + " path FROM report WHERE campaign = ? AND seq <= ? ORDER BY seq";

    private final ReaderPool readers;
    private final long position;

    JdbcView(ReaderPool readers, long position) {
        this.readers = readers;
        this.position = position;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Instant recordedAt() {
        return Instant.ofEpochMilli(readers.read(statements -> statements.number(RECORDED_AT, 0, position)));
    }

    @Override
    public Optional<Dossier> mention(MentionId id) {
        return readers.read(statements -> {
            long mention = new Aliases(statements, position).mention(Keys.find(statements, id.value()));
            return Optional.ofNullable(
                    new Dossiers(statements, position).of(List.of(mention)).get(mention));
        });
    }

    @Override
    public Map<MentionId, Dossier> mentions(Collection<MentionId> ids) {
        return readers.read(statements -> {
            Map<MentionId, Dossier> known = new HashMap<>();
            for (List<MentionId> part : InList.parts(List.copyOf(ids))) {
                List<Long> keys = new ArrayList<>();
                for (MentionId id : part) keys.add(Keys.find(statements, id.value()));
                for (Dossier dossier :
                        new Dossiers(statements, position).of(keys).values()) {
                    known.put(dossier.mention().id(), dossier);
                }
            }
            return known;
        });
    }

    @Override
    public Map<MentionId, MentionId> joined(Collection<MentionId> ids) {
        return readers.read(statements -> new OtherIds(statements, position).joined(ids));
    }

    @Override
    public Set<MentionId> relatives(Collection<MentionId> ids) {
        return readers.read(statements -> new OtherIds(statements, position).relatives(ids));
    }

    @Override
    public Map<MentionId, Map<Metric, Long>> newestNumbers(Collection<MentionId> ids) {
        return readers.read(statements -> new NewestNumbers(statements, position).of(ids));
    }

    @Override
    public void published(Period period, Consumer<Dossier> each) {
        long from = period.from().minus(BETWEEN_MIDNIGHTS).toEpochMilli();
        long to = period.to().plus(BETWEEN_MIDNIGHTS).toEpochMilli();
        Predicate<Dossier> inPeriod =
                dossier -> period.contains(dossier.mention().published());
        readers.read(statements -> {
            List<Long> joined = new OtherIds(statements, position).publishedUnderOthers(from, to);
            return stream(statements, statements.bound(PUBLISHED, from, to, position), joined, inPeriod, each);
        });
    }

    @Override
    public void all(Consumer<Dossier> each) {
        readers.read(
                statements -> stream(statements, statements.bound(ALL, position), List.of(), dossier -> true, each));
    }

    /**
     * Goes through first versions, a chunk at a time, so that memory does not grow with their number.
     *
     * @param more first versions that have to be among them, in order
     */
    private long stream(
            Statements statements,
            PreparedStatement firsts,
            List<Long> more,
            Predicate<Dossier> filter,
            Consumer<Dossier> each)
            throws SQLException {
        Chunk chunk = new Chunk(statements, filter, each);
        Deque<Long> missing = new ArrayDeque<>(more);
        try (ResultSet rows = firsts.executeQuery()) {
            while (rows.next()) {
                long first = rows.getLong(1);
                while (!missing.isEmpty() && missing.peek() < first) chunk.add(missing.remove());
                if (!missing.isEmpty() && missing.peek() == first) missing.remove();
                chunk.add(first);
            }
        }
        for (long first : missing) chunk.add(first);
        chunk.give();
        return chunk.seen;
    }

    /** Mentions that are fetched and handed over together. */
    private final class Chunk {

        private final Statements statements;
        private final Predicate<Dossier> filter;
        private final Consumer<Dossier> each;
        private final List<Long> firsts = new ArrayList<>(InList.LONGEST);
        private long seen;

        private Chunk(Statements statements, Predicate<Dossier> filter, Consumer<Dossier> each) {
            this.statements = statements;
            this.filter = filter;
            this.each = each;
        }

        private void add(long first) throws SQLException {
            firsts.add(first);
            if (firsts.size() == InList.LONGEST) give();
        }

        private void give() throws SQLException {
            if (firsts.isEmpty()) return;
            PreparedStatement mentions = statements.of(InList.in(MENTIONS, firsts.size()));
            InList.set(mentions, 1, firsts);
            List<Long> keys = new ArrayList<>(firsts.size());
            try (ResultSet rows = mentions.executeQuery()) {
                while (rows.next()) keys.add(rows.getLong(1));
            }
            Map<Long, Dossier> dossiers = new Dossiers(statements, position).of(keys);
            for (long key : keys) {
                Dossier dossier = dossiers.get(key);
                if (dossier != null && filter.test(dossier)) each.accept(dossier);
            }
            seen += keys.size();
            firsts.clear();
        }
    }

    @Override
    public List<ReadingRecord> readings(Subject subject, Metric metric) {
        return readers.read(statements -> new Readings(statements, position).of(subject, metric));
    }

    @Override
    public List<Account> accounts() {
        return readers.read(statements -> {
            Map<String, Account> accounts = new TreeMap<>();
            statements.list(
                    ACCOUNTS,
                    row -> accounts.merge(
                            row.getString(1),
                            new Account(row.getString(2), row.getString(3), row.getString(4)),
                            Dossiers::later),
                    position);
            return List.copyOf(accounts.values());
        });
    }

    @Override
    public List<RunRecord> runs(Instant from, Instant to) {
        return readers.read(statements -> new Runs(statements, position).overlapping(from, to));
    }

    @Override
    public List<RunRecord> runs(String source, Instant from, Instant to) {
        return readers.read(statements -> new Runs(statements, position).overlapping(source, from, to));
    }

    @Override
    public List<RunRecord> unanswered(Instant from, Instant to) {
        return readers.read(statements -> new Runs(statements, position).unanswered(from, to));
    }

    @Override
    public Optional<RunRecord> run(long id) {
        return readers.read(statements -> new Runs(statements, position).one(id));
    }

    @Override
    public List<SkipRecord> skips(long run) {
        return readers.read(statements -> new Runs(statements, position).skips(run));
    }

    @Override
    public List<CaptureRecord> captures(long run) {
        return readers.read(statements -> new Runs(statements, position).captures(run));
    }

    @Override
    public Optional<CaptureRecord> lastCapture(String source) {
        return readers.read(statements -> new Runs(statements, position).lastCapture(source));
    }

    @Override
    public KeptFiles files() {
        return readers.read(statements -> new Runs(statements, position).files());
    }

    @Override
    public Map<String, AskedAddress> asked(String source) {
        return readers.read(statements -> new Runs(statements, position).asked(source));
    }

    @Override
    public Optional<RunRecord> openRun(String source) {
        return readers.read(statements -> new Runs(statements, position).open(source));
    }

    @Override
    public Optional<RunRecord> runThatRead(String source, String digest, String reader) {
        return readers.read(statements -> new Runs(statements, position).thatRead(source, digest, reader));
    }

    @Override
    public RunTally tally(long run) {
        return readers.read(statements -> new Tallies(statements, position).of(run));
    }

    @Override
    public List<String> sourcesOf(String kind) {
        int code = switch (kind) {
            case "post" -> Codes.POST;
            case "clipping" -> Codes.CLIPPING;
            default -> throw new IllegalArgumentException("a mention is a post or a clipping, not " + kind);
        };
        return readers.read(statements -> statements.list(SOURCES, row -> row.getString(1), code, position));
    }

    /** A position before the first recording sees that one: the rules that first counted. */
    @Override
    public Map<String, String> config() {
        return readers.read(statements -> {
            long first = statements.number(FIRST_RECORDING, 0);
            return ConfigAppender.upTo(statements, Math.max(position, first));
        });
    }

    @Override
    public List<JudgementRecord> judgements(Judgement.Kind kind) {
        return readers.read(statements -> new Judgements(statements).inForce(kind, position));
    }

    @Override
    public List<JudgementRecord> judgementHistory() {
        return readers.read(statements -> new Judgements(statements).upTo(position));
    }

    @Override
    public List<ReportRecord> reports(String campaign) {
        return readers.read(statements -> statements.list(
                REPORTS,
                row -> new ReportRecord(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        Digests.hex(row.getBytes(6)),
                        Digests.hex(row.getBytes(7)),
                        row.getString(8)),
                campaign,
                position));
    }
}
