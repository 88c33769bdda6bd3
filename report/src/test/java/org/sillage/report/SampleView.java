// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.ledger.AskedAddress;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.KeptFiles;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.ledger.RunTally;
import org.sillage.core.ledger.SkipRecord;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/** A view that a test writes down item by item; each thing takes the next position. */
final class SampleView implements LedgerView {

    static final Instant RECORDED = Instant.parse("2018-12-01T00:00:00Z");

    private final Map<MentionId, Dossier> mentions = new LinkedHashMap<>();
    private final Map<MentionId, MentionId> joined = new LinkedHashMap<>();
    private final Map<MentionId, List<Dossier.Other>> others = new LinkedHashMap<>();
    private final List<ReadingRecord> readings = new ArrayList<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private final List<RunRecord> runs = new ArrayList<>();
    private final Map<Long, List<SkipRecord>> skips = new LinkedHashMap<>();
    private final Map<Long, RunTally> tallies = new LinkedHashMap<>();
    private final List<ReportRecord> reports = new ArrayList<>();
    private final List<JudgementRecord> judgements = new ArrayList<>();
    private final Map<String, List<String>> sourcesOf = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private long position;
    private Instant recordedAt = RECORDED;

    /** A post of x with its last totals, measured, read when it was recorded. */
    SampleView post(String id, String publishedAt, Map<Metric, Long> totals) {
        return post(id, publishedAt, new Account("x", "UsineXtra", ""), Basis.MEASURED, totals);
    }

    SampleView post(String id, String publishedAt, Account account, Basis basis, Map<Metric, Long> totals) {
        MentionId mention = MentionId.ofPost("x", id);
        accounts.put(account.key(), account);
        add(
                new Post(
                        mention,
                        "x",
                        Optional.of(account),
                        Optional.of(URI.create("https://x.example/" + id)),
                        Published.at(Instant.parse(publishedAt)),
                        "fr",
                        "Text of " + id),
                "export");
        new TreeMap<>(totals).forEach((metric, value) -> total(mention, metric, basis, value, RECORDED));
        return this;
    }

    /** A later or another total of a mention. */
    SampleView total(MentionId mention, Metric metric, Basis basis, long value, Instant at) {
        return reading(Subject.of(mention), metric, basis, new Reading.Total(value, at));
    }

    SampleView reading(Subject subject, Metric metric, Basis basis, Reading value) {
        position++;
        MetricSnapshot snapshot = new MetricSnapshot(subject, metric, value, basis, "sample", "");
        readings.add(new ReadingRecord(position, RECORDED, "export", snapshot, ref("numbers", position)));
        return this;
    }

    /** What a tool states of a mention under its own name. */
    SampleView imported(MentionId mention, Metric metric, String tool, String definition, long value, Instant at) {
        position++;
        Reading.Total total = new Reading.Total(value, at);
        MetricSnapshot snapshot =
                new MetricSnapshot(Subject.of(mention), metric, total, Basis.IMPORTED, tool, definition);
        readings.add(new ReadingRecord(position, RECORDED, "export", snapshot, ref("numbers", position)));
        return this;
    }

    SampleView account(Account account) {
        accounts.put(account.key(), account);
        return this;
    }

    /** An article; its outlet is a host, its title tells it from others. */
    SampleView clipping(String title, String outlet, String publishedAt, String... byline) {
        return clipping(title, outlet, Published.at(Instant.parse(publishedAt)), List.of(), byline);
    }

    SampleView clipping(String title, String outlet, Published published, List<String> agencies, String... byline) {
        URI url = URI.create("https://" + (outlet.isEmpty() ? "unknown" : outlet) + "/" + title.replace(' ', '-'));
        return add(
                new Clipping(
                        clippingId(title, outlet),
                        Optional.of(url),
                        published,
                        outlet,
                        Clipping.Medium.WEB,
                        "fr",
                        List.of(byline),
                        agencies,
                        title,
                        "Text of " + title),
                "feed");
    }

    /** A dispatch of an agency; its title tells it from others. */
    SampleView dispatch(String title, String agency, String publishedAt, Optional<Clipping.Embargo> embargo) {
        return add(
                new Clipping(
                                dispatchId(title),
                                Optional.empty(),
                                Published.at(Instant.parse(publishedAt)),
                                agency,
                                Clipping.Medium.WIRE,
                                "fr",
                                List.of("Marie Durand"),
                                List.of(),
                                title,
                                "Text of " + title)
                        .with(Clipping.Details.ofDispatch(embargo, OptionalLong.of(1))),
                "wire");
    }

    /** What was printed or broadcast, without an address. */
    SampleView unaddressed(String title, String outlet, String day, Clipping.Medium medium, Clipping.Details details) {
        MentionId id = MentionId.ofUnaddressedClipping(outlet, title, day);
        Published published = Published.at(Instant.parse(day + "T09:00:00Z"));
        Clipping plain = new Clipping(
                id, Optional.empty(), published, outlet, medium, "fr", List.of(), List.of(), title, "Text of " + title);
        return add(plain.with(details), "list");
    }

    static MentionId dispatchId(String title) {
        return MentionId.ofDispatch("urn:newsml:agence.example:" + title.replace(' ', '-'));
    }

    /** The moment of its last entry. */
    SampleView at(Instant moment) {
        recordedAt = moment;
        return this;
    }

    static MentionId clippingId(String title, String outlet) {
        return MentionId.ofClipping(
                URI.create("https://" + (outlet.isEmpty() ? "unknown" : outlet) + "/" + title.replace(' ', '-')));
    }

    private SampleView add(Mention mention, String source) {
        position++;
        sourcesOf
                .computeIfAbsent(mention instanceof Post ? "post" : "clipping", kind -> new ArrayList<>())
                .add(source);
        mentions.put(
                mention.id(),
                new Dossier(
                        mention,
                        "%064x".formatted(position),
                        position,
                        position,
                        RECORDED,
                        ref("items", position),
                        List.of(),
                        List.of(source),
                        List.of(),
                        Optional.empty()));
        return this;
    }

    /** A run that the schedule wanted. */
    SampleView run(String source, String from, String to, Optional<RunState> state) {
        return run(source, from, to, state, Optional.empty(), 0, List.of());
    }

    SampleView run(
            String source,
            String from,
            String to,
            Optional<RunState> state,
            Optional<Message> error,
            long sighted,
            List<Message> skipped) {
        position++;
        Instant end = Instant.parse(to);
        runs.add(new RunRecord(
                position,
                new RunPlan(source, Instant.parse(from), end, Optional.of(end)),
                end,
                state,
                error,
                1,
                sighted,
                0,
                skipped.size()));
        tallies.put(position, new RunTally(sighted, sighted, 0, 0, skipped.size()));
        skips.put(
                position,
                skipped.stream()
                        .map(reason -> new SkipRecord(position, ref("skips", position), reason))
                        .toList());
        return this;
    }

    SampleView sighting(String kind, String source) {
        sourcesOf.computeIfAbsent(kind, any -> new ArrayList<>()).add(source);
        return this;
    }

    SampleView delivered(String campaign, String period) {
        reports.add(new ReportRecord(campaign, "weekly", period, "fr", position, "", "", "reports/x.xlsx"));
        position++;
        return this;
    }

    private static EvidenceRef ref(String file, long line) {
        return new EvidenceRef("%064x".formatted(file.hashCode()), "line " + line);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Optional<Dossier> mention(MentionId id) {
        return Optional.ofNullable(mentions.get(id)).map(this::shown);
    }

    @Override
    public Map<MentionId, MentionId> joined(Collection<MentionId> ids) {
        Map<MentionId, MentionId> found = new LinkedHashMap<>(joined);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Set<MentionId> relatives(Collection<MentionId> ids) {
        return new LinkedHashSet<>(ids);
    }

    @Override
    public Map<MentionId, Map<Metric, Long>> newestNumbers(Collection<MentionId> ids) {
        throw new UnsupportedOperationException("for the index; a report asks who said a number");
    }

    @Override
    public Map<MentionId, Dossier> mentions(Collection<MentionId> ids) {
        Map<MentionId, Dossier> known = new LinkedHashMap<>();
        ids.forEach(id -> mention(id).ifPresent(dossier -> known.put(id, dossier)));
        return known;
    }

    @Override
    public void published(Period period, Consumer<Dossier> each) {
        mentions.values().stream()
                .filter(dossier -> period.contains(dossier.mention().published()))
                .forEach(dossier -> each.accept(shown(dossier)));
    }

    @Override
    public void all(Consumer<Dossier> each) {
        mentions.values().forEach(dossier -> each.accept(shown(dossier)));
    }

    /** What was known as a clipping of its own turns out to be another. */
    SampleView join(MentionId other, MentionId mention) {
        Dossier gone = Objects.requireNonNull(mentions.remove(other));
        joined.put(other, mention);
        others.computeIfAbsent(mention, first -> new ArrayList<>()).add(new Dossier.Other(other, gone.evidence()));
        return this;
    }

    private Dossier shown(Dossier dossier) {
        Map<String, ReadingRecord> latest = new LinkedHashMap<>();
        Subject subject = Subject.of(dossier.mention().id());
        readings.stream()
                .filter(reading -> reading.snapshot().subject().equals(subject))
                .forEach(reading -> latest.merge(
                        reading.snapshot().metric() + " " + reading.snapshot().basis(), reading, SampleView::later));
        return new Dossier(
                dossier.mention(),
                dossier.factsDigest(),
                dossier.firstSeq(),
                dossier.lastSeq(),
                dossier.firstRecordedAt(),
                dossier.evidence(),
                others.getOrDefault(dossier.mention().id(), List.of()),
                dossier.sources(),
                List.copyOf(latest.values()),
                dossier.withdrawn());
    }

    private static ReadingRecord later(ReadingRecord one, ReadingRecord other) {
        return PostNumbers.at(other).isBefore(PostNumbers.at(one)) ? one : other;
    }

    @Override
    public List<ReadingRecord> readings(Subject subject, Metric metric) {
        return readings.stream()
                .filter(reading -> reading.snapshot().subject().equals(subject)
                        && reading.snapshot().metric() == metric)
                .toList();
    }

    @Override
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    @Override
    public List<RunRecord> runs(Instant from, Instant to) {
        return runs.stream()
                .filter(run -> run.plan().from().isBefore(to) && run.plan().to().isAfter(from))
                .toList();
    }

    @Override
    public List<RunRecord> runs(String source, Instant from, Instant to) {
        return runs(from, to).stream()
                .filter(run -> run.plan().source().equals(source))
                .toList();
    }

    @Override
    public Optional<RunRecord> run(long id) {
        return runs.stream().filter(run -> run.id() == id).findFirst();
    }

    @Override
    public Optional<RunRecord> openRun(String source) {
        return Optional.empty();
    }

    @Override
    public Optional<RunRecord> runThatRead(String source, String digest, String reader) {
        return Optional.empty();
    }

    @Override
    public List<SkipRecord> skips(long run) {
        return skips.getOrDefault(run, List.of());
    }

    @Override
    public KeptFiles files() {
        return new KeptFiles(files);
    }

    /** A file that was handed over. */
    SampleView file(String origin, String digest) {
        files.put(origin, digest);
        return this;
    }

    @Override
    public List<CaptureRecord> captures(long run) {
        return List.of();
    }

    @Override
    public Optional<CaptureRecord> lastCapture(String source) {
        return Optional.empty();
    }

    @Override
    public Map<String, AskedAddress> asked(String source) {
        return Map.of();
    }

    @Override
    public RunTally tally(long run) {
        return tallies.getOrDefault(run, new RunTally(0, 0, 0, 0, 0));
    }

    @Override
    public List<String> sourcesOf(String kind) {
        return sourcesOf.getOrDefault(kind, List.of()).stream().distinct().toList();
    }

    @Override
    public Map<String, String> config() {
        return Map.of();
    }

    /** A decision of a person. */
    SampleView judged(Judgement judgement) {
        judgements.add(new JudgementRecord(++position, RECORDED, judgement, OptionalLong.empty()));
        return this;
    }

    @Override
    public List<JudgementRecord> judgements(Judgement.Kind kind) {
        return judgements.stream()
                .filter(record -> record.judgement().kind() == kind)
                .toList();
    }

    @Override
    public List<JudgementRecord> judgementHistory() {
        return List.copyOf(judgements);
    }

    @Override
    public List<ReportRecord> reports(String campaign) {
        return reports.stream()
                .filter(report -> report.campaign().equals(campaign))
                .toList();
    }
}
