// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ExactDigits;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.PostAddress;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Addresses;

/**
 * The exports of Meta Business Suite: posts of a Facebook page, posts of an Instagram account, and the series of a page
 * or account by day ({@link MetaSeries}). Two rows, cut:
 *
 * <pre>
 * Post ID,Page ID,Page name,Title,Description,...,Publish time,...,Permalink,...,Date,Views,Reach,"Reactions, Comments and Shares",...
 * 5678,1234,Usine Extra,J-1 !,,...,11/21/2025 08:31,...,https://www.facebook.com/1234/posts/5678,...,Lifetime,5210,4100,100,...
 * </pre>
 *
 * A Facebook post is known by its own number, which the Graph API gives behind that of the page ({@code PAGE_POST}) and
 * other tools know from its link. An Instagram post is known by the short name in its link: export, API and other tools
 * all have that link, while the number of the medium is known to the first two alone. It stands in where there is no
 * link.
 */
final class MetaBusinessReader extends ExportReader {

    /** The page's number may stand before the post's. */
    private static final Pattern OF_PAGE = Pattern.compile("\\d{1,20}_(\\d{1,20})");
    /** Where a link ends in the post's own number, and not in that of a video or in a code. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)https?://[^/]+/(?:[^?#]+/posts/|[^?#]*[?&]story_fbid=)(\\d{1,20})(?:[/?&#].*)?");

    MetaBusinessReader() {
        super("meta-business", MetaTables.ALL);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Sample sample) {
        return super.recognises(sample) || MetaSeries.isIn(sample);
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return MetaSeries.isIn(sample(evidence)) ? MetaSeries.read(evidence, settings) : super.read(evidence, settings);
    }

    @Override
    Parsed<ExportPost> post(ExportLayout layout, Row row, Optional<String> account) {
        String network = layout.table().network();
        Optional<URI> url = Addresses.parse(layout.text(row, ExportField.LINK));
        String written = layout.text(row, ExportField.ID);
        Cell number = layout.cell(row, ExportField.ID);
        Optional<String> id = network.equals(MetaTables.FACEBOOK) ? ofPage(number, url) : ofMedium(number, url);
        if (id.isEmpty()) {
            return written.isEmpty() ? new Parsed.Absent<>() : Parsed.refused("format.post-id-damaged", written);
        }
        String name = layout.text(row, ExportField.NAME);
        String handle = layout.has(ExportField.HANDLE) ? layout.text(row, ExportField.HANDLE) : name;
        Optional<Account> by = account(network, handle, handle.equals(name) ? "" : name, account);
        return new Parsed.Known<>(new ExportPost(network, id.get(), by, url));
    }

    private static Optional<String> ofPage(Cell number, Optional<URI> url) {
        Matcher both = OF_PAGE.matcher(number.text().strip());
        if (both.matches()) return Optional.of(both.group(1));
        return ExactDigits.of(number)
                .or(() -> url.map(address -> NUMBERED.matcher(address.toString()))
                        .filter(Matcher::matches)
                        .map(found -> found.group(1)));
    }

    private static Optional<String> ofMedium(Cell number, Optional<URI> url) {
        return url.flatMap(PostAddress::of)
                .filter(address -> address.network().equals(MetaTables.INSTAGRAM))
                .map(PostAddress::nativeId)
                .or(() -> ExactDigits.of(number));
    }
}
