// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Seen;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;

/** Makes findings of the rows of one press list: an article or a post each, with its numbers behind it. */
final class ClippingRows {

    private final ListTerms terms;
    private final RowFacts facts;
    private final RowPosts posts;
    private final RowNumbers numbers;
    private final StatedCounts counts;
    private final ListRemarks remarks;
    private final Seen seen = new Seen();

    /** @param counts that has seen what stands above the headings */
    ClippingRows(ListTerms terms, StatedCounts counts) {
        this.terms = terms;
        this.facts = new RowFacts(terms);
        this.posts = new RowPosts(terms, facts);
        this.numbers = new RowNumbers(terms);
        this.counts = counts;
        this.remarks = new ListRemarks(terms.kind());
    }

    List<Finding> findings(HeadedGrid.Line<ClippingColumns> line) {
        return switch (line) {
            case HeadedGrid.Data<ClippingColumns> data -> item(new ListRow(data.headings(), data.row()));
            case HeadedGrid.Fault<ClippingColumns> fault -> List.of(new Finding.Skip(fault.place(), fault.reason()));
            case HeadedGrid.Headless<ClippingColumns> other -> headless(other.first());
        };
    }

    /** What is to be said of the list as a whole, once its rows are read. */
    Stream<Finding> remarks() {
        return Stream.concat(counts.differences(), remarks.findings());
    }

    private List<Finding> headless(Row first) {
        boolean wanted = terms.mapping()
                .flatMap(Mapping::sheet)
                .map(first.sheet()::equals)
                .orElse(true);
        if (!wanted || first.isBlank()) return List.of();
        return List.of(new Finding.Skip(first.place(), Message.of("format.sheet-no-headings", first.sheet())));
    }

    private List<Finding> item(ListRow row) {
        ListItem item = facts.item(row);
        if (item.isBare() && (counts.isBelow(row.row()) || row.isSum())) return List.of();
        counts.held(row.row());
        remarks.see(row.columns(), row.row().place());
        Optional<String> network = posts.network(item);
        List<Finding> findings = network.map(name -> post(item, name)).orElseGet(() -> article(item));
        if (findings.stream().anyMatch(one -> !(one instanceof Finding.Skip))) taken(item);
        return findings;
    }

    private void taken(ListItem item) {
        remarks.taken();
        String place = item.row().place(ClippingField.PUBLISHED);
        if (item.date().isOfCollection()) remarks.lacks(ListRemarks.Lack.OF_COLLECTION, place);
        else if (item.date().known().isPresent() && isUnsure(item)) remarks.lacks(ListRemarks.Lack.UNSURE, place);
    }

    private static boolean isUnsure(ListItem item) {
        return List.of("0", "false", "no", "f").contains(item.text(ClippingField.DATE_RELIABLE));
    }

    private List<Finding> post(ListItem item, String network) {
        ListRow row = item.row();
        Optional<MentionId> id = RowPosts.id(item, network);
        if (id.isEmpty()) return List.of(row.skip(ClippingField.URL, "format.post-no-address", network));
        if (!seen.add(id.get().value())) {
            return List.of(
                    row.skip(ClippingField.URL, "format.post-twice", id.get().value()));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Sighting(posts.post(item, id.get(), network), row.place(ClippingField.URL)));
        refused(row, ClippingField.PUBLISHED, item.date().stated()).ifPresent(findings::add);
        findings.addAll(numbers.of(row, id.get(), network));
        return findings;
    }

    private List<Finding> article(ListItem item) {
        ListRow row = item.row();
        boolean titled = !item.text(ClippingField.TITLE).isEmpty();
        if (!titled && terms.kind().isTool() && item.url().isPresent()) {
            return untitled(row, MentionId.ofClipping(item.url().get()));
        }
        if (!titled) return List.of(row.skip(ClippingField.TITLE, "format.clipping-no-title"));
        if (item.url().isEmpty() && facts.outlet(item).isEmpty()) {
            return List.of(row.skip(ClippingField.URL, "format.clipping-nowhere"));
        }
        Optional<MentionId> id = facts.id(item);
        Optional<Finding> undated =
                refused(row, ClippingField.PUBLISHED, item.date().stated());
        if (id.isEmpty()) {
            return List.of(undated.orElseGet(() -> row.skip(ClippingField.PUBLISHED, "format.clipping-undated")));
        }
        if (!seen.add(id.get().value())) return List.of(row.skip(ClippingField.TITLE, "format.clipping-twice"));
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Sighting(facts.clipping(item, id.get()), row.place(ClippingField.TITLE)));
        undated.ifPresent(findings::add);
        refused(row, ClippingField.DURATION, RowFacts.duration(row)).ifPresent(findings::add);
        findings.addAll(numbers.of(row, id.get(), MentionId.PRESS));
        return findings;
    }

    /**
     * A row without a headline shows no article, only numbers about one: they are kept, and are seen as soon as the
     * article is met elsewhere. Words made of its address would be a headline that nobody wrote.
     */
    private List<Finding> untitled(ListRow row, MentionId id) {
        List<Finding> counted = numbers.of(row, id, MentionId.PRESS);
        if (counted.isEmpty()) return List.of(row.skip(ClippingField.TITLE, "format.clipping-no-title"));
        if (!seen.add(id.value())) return List.of(row.skip(ClippingField.URL, "format.clipping-twice"));
        remarks.lacks(ListRemarks.Lack.UNTITLED, row.place(ClippingField.URL));
        return counted;
    }

    /** A cell of the row that was not taken, while the row was. */
    private static Optional<Finding> refused(ListRow row, ClippingField field, Parsed<?> said) {
        return said instanceof Parsed.Refused<?> refused
                ? Optional.of(Table.skip(row.place(field), row.heading(field), refused.reason()))
                : Optional.empty();
    }
}
