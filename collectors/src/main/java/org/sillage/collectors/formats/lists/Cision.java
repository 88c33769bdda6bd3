// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.sillage.collectors.formats.reading.ClippingField.AUDIENCE;
import static org.sillage.collectors.formats.reading.ClippingField.AUTHOR;
import static org.sillage.collectors.formats.reading.ClippingField.DURATION;
import static org.sillage.collectors.formats.reading.ClippingField.LANGUAGE;
import static org.sillage.collectors.formats.reading.ClippingField.MEDIUM;
import static org.sillage.collectors.formats.reading.ClippingField.OUTLET;
import static org.sillage.collectors.formats.reading.ClippingField.PUBLISHED;
import static org.sillage.collectors.formats.reading.ClippingField.TEXT;
import static org.sillage.collectors.formats.reading.ClippingField.TIME;
import static org.sillage.collectors.formats.reading.ClippingField.TITLE;
import static org.sillage.collectors.formats.reading.ClippingField.URL;

import java.util.List;
import org.sillage.core.metric.Metric;

/**
 * A clip report of Cision: a workbook with a sheet for each medium, the report's name and period above the headings, the
 * addresses behind the words of their cells, a row of totals at the end. Columns vary with the account. Of a sheet, cut:
 *
 * <pre>
 * News Date | News Headline | Outlet Name | Contact Name | Link | UVPM | Publicity Value | Tone
 * 11/22/2018 | L'usine s'installe | Ouest-Matin | Marie Durand | View | 412,000 | 1,250.50 | Neutral
 * </pre>
 *
 * {@code UVPM} are visitors a month of the whole site; real files spell it in several ways. Broadcast items have a
 * station, an hour and a duration in place of an address. A French list is known by {@code UVPM}, which nobody else writes,
 * beside an advertising value; a list of {@code Titre} and {@code Audience} may be anybody's, and is Cision's where it is
 * named so.
 */
final class Cision {

    private static final KnownHeadings HEADINGS = KnownHeadings.NONE
            .with(
                    PUBLISHED,
                    "News Date",
                    "Date de parution",
                    "Date de diffusion",
                    "Air Date",
                    "Publication Date",
                    "Date")
            .with(TIME, "News Time", "Air Time", "Time", "Heure de diffusion", "Heure")
            .with(
                    TITLE,
                    "News Headline",
                    "Headline",
                    "Titre de l'article",
                    "Titre",
                    "Title",
                    "Program",
                    "Programme",
                    "Émission")
            .with(URL, "URL", "Link", "News Link", "Source Link", "Article URL", "News URL", "Lien", "Clip Link")
            .with(
                    OUTLET,
                    "Outlet Name",
                    "Media Name",
                    "Media Outlet",
                    "Outlet",
                    "Publication",
                    "Station",
                    "Média",
                    "Support",
                    "Chaîne")
            .with(AUTHOR, "Contact Name", "Media Contact", "Author", "Journalist", "Byline", "Auteur", "Journaliste")
            .with(TEXT, "News Text", "News Summary", "Text", "Summary", "Texte", "Résumé", "Transcript")
            .with(MEDIUM, "Outlet Type", "Media Type", "Medium", "Type de média", "Type de support")
            .with(LANGUAGE, "Language", "Langue")
            .with(DURATION, "Duration", "Run Time", "Clip Length", "Durée")
            .with(
                    AUDIENCE,
                    "UVPM",
                    "UMPV",
                    "UMVP",
                    "UVMP",
                    "Audience (UVPM)",
                    "Audience UVPM",
                    "Unique Visitors Per Month",
                    "Circulation",
                    "Audience",
                    "Readership",
                    "Viewership",
                    "Listenership",
                    "Audience Reach",
                    "Digital Reach",
                    "Diffusion",
                    "Reach")
            .with(Metric.AVE, "Publicity Value", "AVE", "Ad Value", "Ad Equivalency", "EAV", "Équivalent publicitaire")
            .with(Metric.REPOSTS, "Shares", "Social Shares", "Partages")
            .leaving(
                    "Tone",
                    "Sentiment",
                    "Tonalité",
                    "Media Tier",
                    "Tier",
                    "Country",
                    "Pays",
                    "State",
                    "City",
                    "DMA",
                    "Market")
            .leaving(
                    "Tags",
                    "Tag",
                    "News Company Mentions",
                    "News Topic",
                    "Key Messages",
                    "Custom *",
                    "Notes",
                    "Campaign")
            .leaving(
                    "News ID", "ID", "Clip ID", "Outlet *", "Contact *", "Frequency", "Page", "Section", "Search Name");

    /** How it is recognised and read. */
    static final ListKind LIST = ListKind.ofTool(
                    "cision",
                    HEADINGS,
                    List.of(
                            List.of("News Headline", "News Date"),
                            List.of("News Headline", "Outlet Name"),
                            List.of("News Headline", "Media Name"),
                            List.of("News Date", "Outlet Name"),
                            List.of("News Date", "Media Outlet"),
                            List.of("Headline", "Media Outlet", "UVPM"),
                            List.of("Headline", "Outlet Name", "UVPM"),
                            List.of("Headline", "Outlet Name", "UMPV"),
                            List.of("Headline", "Outlet Name", "UMVP"),
                            List.of("Headline", "Outlet Name", "Publicity Value"),
                            List.of("Titre", "Média", "UVPM", "EAV"),
                            List.of("Titre", "Support", "UVPM", "EAV"),
                            List.of("Titre", "Média", "UVPM", "Équivalent publicitaire"),
                            List.of("Titre", "Support", "UVPM", "Équivalent publicitaire"),
                            List.of("Titre de l'article", "Média", "UVPM", "EAV"),
                            List.of("Titre de l'article", "Média", "UVPM", "Équivalent publicitaire"),
                            List.of("Titre de l'article", "Support", "UVPM", "EAV")))
            .withPosts()
            .withHosts("cision.com", "tveyes.com", "criticalmention.com");

    private Cision() {}
}
