// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** Half a page: period, sources, definitions, limits. Says no search words, for they name every sponsor. */
final class SponsorMethod {

    private SponsorMethod() {}

    private record Row(String topic, Message name, Message words) {}

    static Table of(SponsorReport.Question question, Edition edition, SponsorReport.Sponsored sponsored) {
        List<Row> rows = new ArrayList<>();
        rows.add(stated("period", new Calendar(edition.words()).days(edition.period())));
        rows.add(stated("zone", Message.of("as-is", edition.zone().getId())));
        String sources = sponsored.others().blanked(String.join(", ", question.sources()));
        rows.add(stated("sources", Message.of("as-is", sources)));
        rows.add(stated("collection", Message.of("method.collection.words")));
        rows.add(stated("stories", Message.of("method.stories.words")));
        for (Metric metric : SponsorSummary.TILES) {
            String key = "metric." + metric.key();
            rows.add(new Row("method.metrics", Message.of(key + ".name"), Message.of(key + ".definition")));
        }
        for (String limit : List.of("naming", "others", "extracts", "owned", "audience")) {
            rows.add(new Row(
                    "method.limits",
                    Message.of("method.sponsor." + limit),
                    Message.of("method.sponsor." + limit + ".words")));
        }
        rows.add(new Row("method.refused", Message.of("method.ave"), Message.of("method.ave.words")));
        rows.add(stated("program", Message.of("as-is", "Sillage " + question.version())));
        return new Layout<Row>()
                .column("topic", Table.Kind.WORDS, 20, row -> Optional.of(Message.of(row.topic())))
                .column("name", Table.Kind.WORDS, 30, row -> Optional.of(row.name()))
                .column("definition", Table.Kind.WORDS, 100, row -> Optional.of(row.words()))
                .table(TableIds.METHOD, "sheet.method", rows);
    }

    private static Row stated(String field, Message words) {
        return new Row("method.transparency", Message.of("method." + field), words);
    }
}
