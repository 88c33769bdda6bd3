// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/**
 * What the exports of social platforms have in common: tables of posts and tables of an account's days, known by their
 * headings. A platform adds its tables, and which post a row is of.
 */
abstract class ExportReader implements FormatReader {

    private final String format;
    private final Function<Row, Optional<ExportLayout>> headings;

    ExportReader(String format, List<ExportTable> tables) {
        this.format = format;
        this.headings = ExportFile.headings(tables);
    }

    /**
     * Which post a row is of; absent where it names none.
     *
     * @param account of posts that do not say whose they are; empty when nobody says
     */
    abstract Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account);

    /** What knows the headings of one file. */
    Function<Row, Optional<ExportLayout>> headings(Sample sample) {
        return headings;
    }

    /** Handle of the account that a file is of where its rows do not say: the one that a person named. */
    Optional<String> account(Evidence evidence, FormatSettings settings) {
        return settings.account();
    }

    /** Zone of days and hours that state none. */
    ZoneId zone(FormatSettings settings) {
        return settings.zone();
    }

    /** The days that alone were counted; empty where numbers of posts are totals since publication. */
    Optional<Period> window(Export export) {
        return Optional.empty();
    }

    @Override
    public final String format() {
        return format;
    }

    @Override
    public boolean recognises(Sample sample) {
        return ExportFile.has(sample, headings(sample))
                || sample.packed().stream().anyMatch(this::recognises);
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        Sample sample = sample(evidence);
        if (!sample.packed().isEmpty()) return new PackedExport(this, settings).findings(evidence);
        Function<Row, Optional<ExportLayout>> known = headings(sample);
        if (!ExportFile.has(sample, known)) {
            throw new UnreadableEvidenceException("", Message.of("format.export-headings", format, sample.words()));
        }
        Optional<String> account = account(evidence, settings);
        Optional<Period> span = DaySpan.of(evidence, sample, settings.zone());
        if (ExportFile.hasOnlyDays(sample, known)) requireWhoAndWhen(sample, known, account, span);
        Export export = new Export(evidence, sample, settings);
        return ExportFile.read(evidence, known, habits -> rows(export, habits, account, span));
    }

    /**
     * What is to be said of a table of an archive that this does not read.
     *
     * @param tables all of the archive
     */
    List<Finding> unread(Evidence table, List<Evidence> tables) throws UnreadableEvidenceException {
        return List.of(new Finding.Skip("", Message.of("format.packed-left", format)));
    }

    /** What makes findings of the rows of one file. */
    ExportFile.Rows rows(Export export, ExportHabits habits, Optional<String> account, Optional<Period> span) {
        ZoneId zone = zone(export.settings());
        PostRows posts = new PostRows(
                (layout, row) -> post(layout, row, account),
                habits,
                zone,
                export.evidence().observedAt(),
                window(export));
        DayRows days = new DayRows(account, habits, zone, span);
        return (layout, row) -> layout.table().days() ? days.row(layout, row) : posts.row(layout, row);
    }

    private static void requireWhoAndWhen(
            Sample sample,
            Function<Row, Optional<ExportLayout>> headings,
            Optional<String> account,
            Optional<Period> span)
            throws UnreadableEvidenceException {
        if (account.isEmpty()) throw new UnreadableEvidenceException("", Message.of("format.account-needed"));
        if (span.isEmpty() && DaySpan.lacksYears(sample, headings)) {
            throw new UnreadableEvidenceException("", Message.of("format.year-needed"));
        }
    }

    /** The file's beginning. */
    static Sample sample(Evidence evidence) throws UnreadableEvidenceException {
        try {
            return Sample.of(evidence);
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The account of posts that name theirs, else the one that is known of the file. */
    static Optional<Account> account(String network, String handle, String name, Optional<String> otherwise) {
        String plain = handle.startsWith("@") ? handle.substring(1) : handle;
        if (!plain.isBlank()) return Optional.of(new Account(network, plain, name));
        return otherwise.map(known -> new Account(network, known, ""));
    }
}
