// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Post;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.story.Comparison;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** On a real ledger: a report of a position stays what it was, whatever is recorded later. */
class PositionTest {

    private final SettableClock clock = SettableClock.at("2018-11-26T06:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);

    @AfterEach
    void close() {
        temporary.close();
    }

    private Report report(long position) {
        LedgerView view = temporary.ledger().at(position);
        Scope scope = Scope.of(
                Samples.campaign(),
                Matching.EVERYTHING,
                StoryBook.of(temporary.ledger().derived(), view),
                OutletRegister.EMPTY);
        return Samples.report(view, Samples.WEEK_47, Locale.ENGLISH, scope);
    }

    @Test
    void laterNumbersItemsAndCopiesMoveLaterReportsAlone() {
        Post post = org.sillage.core.testkit.Samples.post("1");
        Clipping clipping = org.sillage.core.testkit.Samples.clipping("ouverture");
        temporary.append(
                "x", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 10, clock.instant()), "line 2"));
        long position = temporary.append("feed", sighted(clipping, "items[0]"));
        new Comparison(temporary.ledger()).catchUp();
        Report before = report(position);

        clock.advance(Duration.ofDays(2));
        temporary.append("x", counted(total(post, Metric.LIKES, 25, clock.instant()), "line 2"));
        Clipping copy = org.sillage.core.testkit.Samples.clipping(
                "soir-matin.example", "reprise", clipping.title(), clipping.text());
        long later = temporary.append("feed", sighted(copy, "items[1]"));
        new Comparison(temporary.ledger()).catchUp();

        Report again = report(position);
        assertThat(again.summary()).isEqualTo(before.summary());
        assertThat(again.figuresHash()).isEqualTo(before.figuresHash());
        assertThat(again.contentHash()).isEqualTo(before.contentHash());
        Report now = report(later);
        assertThat(Samples.tile(Metric.LIKES, now).value()).hasValue(25);
        assertThat(Samples.tile(Metric.CLIPPINGS, now).value()).hasValue(2);
        assertThat(Samples.tile(Metric.STORIES, now).value()).hasValue(1);
        assertThat(now.figuresHash()).isNotEqualTo(before.figuresHash());
    }

    @Test
    void aCellLeadsToTheBytesItCameFrom() {
        Post post = org.sillage.core.testkit.Samples.post("1");
        long position = temporary.append(
                "x", sighted(post, "line 2"), counted(total(post, Metric.LIKES, 10, clock.instant()), "line 2"));
        Report report = report(position);
        String kept = temporary.ledger().now().lastCapture("x").orElseThrow().digest();
        assertThat(Samples.cells(report, "Posts", "evidence")).containsExactly(kept);
        assertThat(Samples.cells(report, "Posts", "reading_evidence")).containsExactly(kept);
        assertThat(Samples.cells(report, "Posts", "reading_place"))
                .containsExactly(Message.of("as-is", new Argument.Place("line 2")));
    }
}
