// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
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
 * A Facebook post is known as {@code PAGE_POST} and an Instagram post by the number of its medium: so the Graph API calls
 * them too, and only by these can it be asked for newer numbers. The short name in an Instagram link is another number,
 * and stories have none.
 */
final class MetaBusinessReader extends ExportReader {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,20}_\\d{1,20}");
    /** Where a link ends in the post's own number, and not in that of a video or in a code. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)https?://(?:[a-z-]+\\.)?facebook\\.com/(?:[^?#]+/posts/|[^?#]*[?&]story_fbid=)(\\d{1,20})(?:[/?&#].*)?");

    MetaBusinessReader() {
        super("meta-business", MetaTables.ALL);
    }

    @Override
    public int version() {
        return 1;
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
        String written = layout.text(row, ExportField.ID);
        String link = layout.text(row, ExportField.LINK);
        Optional<String> id = id(layout, row, link);
        if (id.isEmpty()) {
            return written.isEmpty() ? new Parsed.Absent<>() : Parsed.refused("format.post-id-damaged", written);
        }
        String name = layout.text(row, ExportField.NAME);
        String handle = layout.has(ExportField.HANDLE) ? layout.text(row, ExportField.HANDLE) : name;
        return new Parsed.Known<>(new ExportPost(
                network,
                id.get(),
                account(network, handle, handle.equals(name) ? "" : name, account),
                Addresses.parse(link)));
    }

    private static Optional<String> id(ExportLayout layout, Row row, String link) {
        String written = layout.text(row, ExportField.ID);
        if (WHOLE.matcher(written).matches()) return Optional.of(written);
        Optional<String> post = ExactDigits.of(layout.cell(row, ExportField.ID));
        if (!layout.table().network().equals(MetaTables.FACEBOOK)) return post;
        Matcher linked = LINK.matcher(link);
        Optional<String> digits = post.or(() -> linked.matches() ? Optional.of(linked.group(1)) : Optional.empty());
        // A page's number without all of its digits would make another post of it.
        Optional<String> page = ExactDigits.of(layout.cell(row, ExportField.PAGE));
        boolean pageKnown =
                page.isPresent() || layout.text(row, ExportField.PAGE).isEmpty();
        return digits.filter(known -> pageKnown)
                .map(known -> page.map(number -> number + "_" + known).orElse(known));
    }
}
