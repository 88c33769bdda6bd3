// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Posts, clippings and numbers written by hand. Persons, papers and accounts are invented. */
public final class Samples {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A time on the first day of the founding event. */
    public static final Instant OPENING = Instant.parse("2018-11-22T09:00:00Z");

    public static final Account ACCOUNT = new Account("x", "UsineDemo", "L'Usine de démonstration");

    private Samples() {}

    /** A post on X by {@link #ACCOUNT}, published at {@link #OPENING}. */
    public static Post post(String nativeId) {
        return post(nativeId, OPENING, "Les robots de #UsineExtraordinaire ouvrent leurs portes");
    }

    public static Post post(String nativeId, Instant published, String text) {
        return new Post(
                MentionId.ofPost("x", nativeId),
                "x",
                Optional.of(ACCOUNT),
                Optional.of(URI.create("https://x.example/UsineDemo/status/" + nativeId)),
                Published.at(published),
                "fr",
                text);
    }

    /** A signed clipping of Ouest-Matin, published at {@link #OPENING}. */
    public static Clipping clipping(String slug) {
        return clipping("ouest-matin.example", slug, "L'usine extraordinaire ouvre au Grand Palais", text());
    }

    public static Clipping clipping(String outlet, String slug, String title, String text) {
        URI address = URI.create("https://" + outlet + "/" + slug);
        return new Clipping(
                MentionId.ofClipping(address),
                Optional.of(address),
                Published.at(OPENING),
                outlet,
                Clipping.Medium.WEB,
                "fr",
                List.of("Anne Dupré"),
                List.of(),
                title,
                text);
    }

    /** The same clipping published at another time. */
    public static Clipping published(Clipping clipping, Published published) {
        return new Clipping(
                clipping.id(),
                clipping.url(),
                published,
                clipping.outlet(),
                clipping.medium(),
                clipping.language(),
                clipping.byline(),
                clipping.agencies(),
                clipping.title(),
                clipping.text());
    }

    /** A short French article. */
    public static String text() {
        return "Pendant quatre jours, la nef accueille des lignes de production entières. Le public y voit naître"
                + " des pneus, des parfums et des pièces d'avion, et parle avec celles et ceux qui les font.";
    }

    /** A stated day in Paris. */
    public static Published day(String isoDay) {
        return Published.on(LocalDate.parse(isoDay), PARIS);
    }

    /** What X says a post's total was, measured. */
    public static MetricSnapshot total(Mention of, Metric metric, long value, Instant at) {
        return new MetricSnapshot(
                Subject.of(of.id()), metric, new Reading.Total(value, at), Basis.MEASURED, "x", "public");
    }

    /** What X says an account's followers were. */
    public static MetricSnapshot followers(Account of, long value, Instant at) {
        return new MetricSnapshot(
                Subject.of(of), Metric.FOLLOWERS, new Reading.Level(value, at), Basis.MEASURED, "x", "");
    }

    /** What X says an account's day was, in Paris. */
    public static MetricSnapshot amount(Account of, Metric metric, long value, String isoDay) {
        LocalDate day = LocalDate.parse(isoDay);
        return new MetricSnapshot(
                Subject.of(of),
                metric,
                new Reading.Amount(value, new Period(day, day, PARIS)),
                Basis.MEASURED,
                "x",
                "");
    }

    /** A mention seen at a place. */
    public static Finding sighted(Mention mention, String place) {
        return new Finding.Sighting(mention, place);
    }

    /** A number read at a place. */
    public static Finding counted(MetricSnapshot snapshot, String place) {
        return new Finding.Count(snapshot, place);
    }
}
