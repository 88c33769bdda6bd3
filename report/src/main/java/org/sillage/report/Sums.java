// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.ZoneId;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.people.PersonRules;

/** Adds up the items of some days, posts and clippings, and says their figures. */
final class Sums {

    private final PostSums posts;
    private final PressSums press;
    private final Withdrawn withdrawn = new Withdrawn();

    Sums(Scope scope, Audiences audiences, ZoneId zone, PersonRules persons) {
        posts = new PostSums(scope.mixesBases());
        press = new PressSums(scope.outlets(), audiences, zone, scope.mixesBases(), persons);
    }

    void add(Item item) {
        withdrawn.add(item.dossier());
        item.post().ifPresent(post -> posts.add(item.dossier()));
        item.clipping().ifPresent(clipping -> press.add(item, clipping));
    }

    PostSums posts() {
        return posts;
    }

    /** Items whose words were taken out. */
    Withdrawn withdrawn() {
        return withdrawn;
    }

    PressSums press() {
        return press;
    }

    /** A figure that items give. Counts of none are 0 only where somebody looked. */
    Figure figure(Metric metric, Watch watch, Period days) {
        return switch (metric) {
            case POSTS -> counted(metric, posts.posts(), TableIds.POSTS, Watch.POSTS, watch, days);
            case CLIPPINGS -> counted(metric, press.clippings(), TableIds.CLIPPINGS, Watch.CLIPPINGS, watch, days);
            case STORIES -> ofClippings(press.stories(), watch, days);
            case OUTLETS -> ofClippings(press.outlets(), watch, days);
            case JOURNALISTS -> ofClippings(press.journalists(), watch, days);
            case SYNDICATION_RATE -> press.syndicationRate();
            case BYLINE_RATE -> press.bylineRate();
            case OTS -> press.ots();
            case NET_AUDIENCE -> press.netAudience();
            case ENGAGEMENT_RATE -> posts.engagementRate();
            case PLATFORM_ENGAGEMENT_RATE -> posts.platformEngagementRate();
            case ACCREDITED_CONVERTED -> accreditedConverted(watch, days);
            default -> posts.sum(metric);
        };
    }

    private static Figure counted(Metric metric, long items, String table, String kind, Watch watch, Period days) {
        Figure.Parts parts = Figure.Parts.rowsOf(table);
        return items > 0 || watch.looked(kind, days)
                ? Figure.counted(metric, (double) items, items, items, parts)
                : Figure.unknown(metric, 0, parts).noted(Message.of("note.nobody-looked"));
    }

    private Figure accreditedConverted(Watch watch, Period days) {
        Figure converted = press.accreditedConverted();
        return converted.value().isEmpty() ? converted : ofClippings(converted, watch, days);
    }

    private Figure ofClippings(Figure counted, Watch watch, Period days) {
        return press.clippings() > 0 || watch.looked(Watch.CLIPPINGS, days)
                ? counted
                : Figure.unknown(counted.metric(), 0, counted.parts()).noted(Message.of("note.nobody-looked"));
    }
}
