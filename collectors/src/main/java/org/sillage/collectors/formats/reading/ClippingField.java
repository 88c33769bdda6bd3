// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a press list can hold, and the headings it is known by in French and English. */
public enum ClippingField {
    TITLE(
            "titre de l'article",
            "titre article",
            "headline",
            "news headline",
            "article title",
            "title",
            "titre",
            "intitulé",
            "sujet",
            "subject",
            "article"),
    URL(
            "url",
            "lien",
            "link",
            "url de l'article",
            "article url",
            "lien de l'article",
            "lien web",
            "adresse web",
            "web address",
            "permalink",
            "page url",
            "lien url",
            "adresse",
            "address"),
    PUBLISHED(
            "date de publication",
            "date de parution",
            "date de diffusion",
            "publication date",
            "publish date",
            "published at",
            "news date",
            "date et heure",
            "date",
            "published",
            "parution",
            "jour"),
    /** A column of its own for the hour. */
    TIME("heure", "heure de diffusion", "heure de publication", "time"),
    OUTLET(
            "média",
            "media",
            "outlet",
            "outlet name",
            "media name",
            "media outlet",
            "source name",
            "nom du média",
            "nom du support",
            "titre du média",
            "titre de presse",
            "source",
            "support",
            "publication",
            "journal",
            "station",
            "chaîne",
            "éditeur",
            "publisher",
            "titre"),
    AUTHOR(
            "auteur",
            "auteurs",
            "auteur(s)",
            "author",
            "authors",
            "author name",
            "journaliste",
            "journalistes",
            "journaliste(s)",
            "journalist",
            "journalists",
            "byline",
            "signature",
            "rédacteur",
            "contact name"),
    TEXT(
            "texte intégral",
            "full text",
            "texte",
            "text",
            "news text",
            "contenu",
            "content",
            "corps",
            "body",
            "extrait",
            "excerpt",
            "résumé",
            "summary",
            "chapô",
            "chapo",
            "opening text",
            "snippet",
            "description"),
    LANGUAGE("langue", "language", "lang"),
    MEDIUM("type de média", "type de support", "media type", "outlet type", "type média", "medium", "type"),
    AUDIENCE(
            "audience",
            "uvpm",
            "audience uvpm",
            "reach",
            "circulation",
            "diffusion",
            "tirage",
            "lectorat",
            "lecteurs",
            "readership",
            "readers",
            "unique visitors",
            "visiteurs uniques",
            "portée"),
    /** Of a radio or television item. */
    DURATION(
            "durée",
            "duration",
            "durée de diffusion",
            "durée du sujet",
            "durée du passage",
            "running time",
            "run time",
            "clip length",
            "length"),
    /** Name of the file that shows the item as it was printed or broadcast. */
    SCAN(
            "fichier",
            "nom du fichier",
            "fichier joint",
            "scan",
            "pdf",
            "pièce jointe",
            "file",
            "file name",
            "attachment",
            "attached file",
            "justificatif",
            "coupure"),
    /** When the tool met the article; only tools say so. */
    COLLECTED,
    /** Whether the tool vouches for the date; only tools say so. */
    DATE_RELIABLE,
    /** Name of the account on its network; only tools list posts. */
    HANDLE;

    /** Headings that lists often have and that no field holds: known, so that nobody is told of them. */
    private static final List<String> KNOWN_AND_LEFT = List.of(
            "ave",
            "eav",
            "équivalent publicitaire",
            "publicity value",
            "tonalité",
            "tone",
            "sentiment",
            "pays",
            "country",
            "région",
            "region",
            "ville",
            "city",
            "state",
            "tags",
            "tag",
            "mots clés",
            "mots-clés",
            "keywords",
            "commentaire",
            "commentaires",
            "comment",
            "comments",
            "notes",
            "note",
            "remarques",
            "numéro",
            "n°",
            "no",
            "id",
            "#",
            "page",
            "pages",
            "thème",
            "thématique",
            "campagne",
            "campaign",
            "tier",
            "media tier",
            "catégorie",
            "category",
            "rubrique",
            "section",
            "périodicité",
            "frequency");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> headings;

    ClippingField(String... headings) {
        this.headings = List.of(headings);
    }

    /** Name in a mapping, such as {@code published}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Headings it is known by, the surest first. */
    public List<String> headings() {
        return headings;
    }

    /** Those that a list of no tool can have: a mapping may name them. */
    public static List<ClippingField> ofLists() {
        return Arrays.stream(values())
                .filter(field -> !field.headings.isEmpty())
                .toList();
    }

    static Optional<ClippingField> ofKey(String key) {
        return ofLists().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Headings that lists often have and that no clipping keeps: they are not reported as unknown. */
    public static List<String> knownAndLeft() {
        return KNOWN_AND_LEFT;
    }
}
