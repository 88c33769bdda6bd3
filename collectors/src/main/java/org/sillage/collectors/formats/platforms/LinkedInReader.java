// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.PostAddress;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Addresses;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/**
 * The exports of a LinkedIn page: its content ({@code Metrics} by day, {@code All posts} with totals) and its new
 * followers by day, as XLS or XLSX. In each sheet a sentence stands above the headings. Two rows of {@code All posts},
 * cut:
 *
 * <pre>
 * Post title | Post link | Post type | Campaign name | Posted by | Created date | ... | Impressions | Views | ...
 * J-1 !      | https://www.linkedin.com/feed/update/urn:li:activity:7397900000000000000 | ... | 11/21/2025 | ...
 * </pre>
 *
 * What a person exports of their own posts is laid out otherwise ({@link LinkedInPersonal}); what counts the visitors of a
 * page is known and holds nothing that Sillage counts.
 *
 * Activities, shares and user posts are three spaces of numbers for the same posts, so an id keeps its kind:
 * {@code activity:7397900000000000000}.
 */
final class LinkedInReader extends ExportReader {

    private static final List<String> VISITS = List.of("Total page views (total)", "Total unique visitors (total)");
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[a-z]+\\.)?linkedin\\.com/.*");
    /** As the site names the file: the page, then the time in seconds or milliseconds. */
    private static final Pattern FILE = Pattern.compile("(?i)(?:.*/)?([^/]+)_(?:content|followers)_\\d{9,14}\\.xlsx?");

    LinkedInReader() {
        super("linkedin", LinkedInTables.ALL);
    }

    @Override
    public int version() {
        return 2;
    }

    /** Sheets in a language that nobody has taught us are known by where their columns stand. */
    @Override
    Function<Row, Optional<ExportLayout>> headings(Sample sample) {
        if (LinkedInPersonal.isIn(sample)) return LinkedInPersonal::layout;
        Function<Row, Optional<ExportLayout>> byWords = super.headings(sample);
        Function<Row, Optional<ExportLayout>> byPlace = LinkedInPlaces.of(sample, byWords);
        return row -> byWords.apply(row).or(() -> byPlace.apply(row));
    }

    @Override
    public boolean recognises(Sample sample) {
        return super.recognises(sample) || isOfVisitors(sample);
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        if (isOfVisitors(sample(evidence))) {
            throw new UnreadableEvidenceException("", Message.of("format.linkedin-visitors"));
        }
        return super.read(evidence, settings);
    }

    private static boolean isOfVisitors(Sample sample) {
        return sample.rows().stream()
                .map(Columns::new)
                .anyMatch(columns ->
                        VISITS.stream().allMatch(heading -> columns.of(heading).isPresent()));
    }

    @Override
    Optional<Period> window(Export export) {
        return LinkedInPersonal.isIn(export.sample())
                ? LinkedInPersonal.window(export.sample(), export.settings().zone())
                : Optional.empty();
    }

    @Override
    ExportFile.Rows rows(Export export, ExportHabits habits, Optional<String> account, Optional<Period> span) {
        ExportFile.Rows rows = super.rows(export, habits, account, span);
        if (!LinkedInPersonal.isIn(export.sample())) return rows;
        return new LinkedInPersonalRows(
                rows, export.sample(), account, export.settings().zone());
    }

    @Override
    Optional<String> account(Evidence evidence, FormatSettings settings) {
        Matcher name = FILE.matcher(evidence.origin());
        return settings.account().or(() -> name.matches() ? Optional.of(name.group(1)) : Optional.empty());
    }

    @Override
    Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account) {
        Cell cell = layout.cell(row, ExportField.LINK);
        String link = isLink(cell.text()) ? cell.text().strip() : cell.link().strip();
        if (link.isEmpty() && cell.isBlank()) return new Parsed.Absent<>();
        Optional<URI> url = Addresses.parse(link);
        return url.flatMap(PostAddress::of)
                .filter(address -> address.network().equals(LinkedInTables.NETWORK))
                .<Parsed<ExportPost>>map(address -> new Parsed.Known<>(new ExportPost(
                        LinkedInTables.NETWORK,
                        address.nativeId(),
                        account(LinkedInTables.NETWORK, "", "", account),
                        url)))
                .orElseGet(
                        () -> Parsed.refused("format.post-link-odd", cell.text().strip()));
    }

    /** Whether a text is the address of something on the network. */
    static boolean isLink(String text) {
        return HOST.matcher(text.strip()).matches();
    }
}
