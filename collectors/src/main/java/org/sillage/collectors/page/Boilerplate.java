// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.core.mention.Folding;

/** Lines that papers set between and after the paragraphs of an article, in English, French, German and Spanish. */
final class Boilerplate {

    private static final int LONGEST = 160;
    private static final int LONGEST_HEADING = 40;

    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)(?:\\W*(?:advert(?:isement)?|publicité|werbung|anzeige|publicidad|pubblicità|sponsored|loading|chargement|"
                    + "share|partager|teilen|compartir|tweet|facebook|twitter|whatsapp|pinterest|e-?mail|print|imprimer|"
                    + "subscribe|s[’']abonner|sign up|continue reading.*|story continues below.*|read more|lire la suite|weiterlesen|"
                    + "comments?|kommentare|commentaires)\\W*"
                    + "|\\W*(?:cr[ée]dits?(?:[ -]photos?)?|photos?|photo (?:by|credit)|foto(?:s|credit)?|bild(?:er)?|images?|image credit|source photo)\\s*[:©/].*"
                    + "|©.*"
                    + "|(?:lire (?:aussi|également)|à lire (?:aussi|également)|lesen sie auch|lea también|lee también|leggi anche|lees ook)\\b.*"
                    + "|(?:lire aussi|à lire (?:aussi|également)|a lire|voir aussi|read also|also read|read more|see also|related|lesen sie auch|"
                    + "mehr (?:zum thema|dazu)|lea también|lee también|leer más|leggi anche|watch|regarder)\\s*[:|>»].*"
                    + "|(?:share|partagez?) (?:this|on|cet|sur|with)\\b.*)");

    private static final Set<String> FIRST = Set.of(
            "advert",
            "advertisement",
            "publicité",
            "werbung",
            "anzeige",
            "publicidad",
            "pubblicità",
            "sponsored",
            "loading",
            "chargement",
            "share",
            "partager",
            "partagez",
            "teilen",
            "compartir",
            "tweet",
            "facebook",
            "twitter",
            "whatsapp",
            "pinterest",
            "email",
            "e",
            "print",
            "imprimer",
            "subscribe",
            "s",
            "sign",
            "continue",
            "story",
            "read",
            "lire",
            "weiterlesen",
            "comment",
            "comments",
            "kommentare",
            "commentaires",
            "credit",
            "credits",
            "crédit",
            "crédits",
            "photo",
            "photos",
            "foto",
            "fotos",
            "fotocredit",
            "bild",
            "bilder",
            "image",
            "images",
            "source",
            "à",
            "a",
            "voir",
            "also",
            "see",
            "related",
            "lesen",
            "mehr",
            "lea",
            "lee",
            "leer",
            "leggi",
            "lees",
            "watch",
            "regarder");

    private static final Set<String> AFTER = Set.of(
            "related",
            "related articles",
            "related stories",
            "related posts",
            "related content",
            "related topics",
            "comments",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "more from",
            "more stories",
            "read next",
            "you might also like",
            "you may also like",
            "recommended",
            "recommended stories",
            "trending",
            "most popular",
            "most read",
            "about the author",
            "about the authors",
            "share this",
            "commentaires",
            "laisser un commentaire",
            "sur le meme sujet",
            "sur le meme theme",
            "a lire aussi",
            "a lire egalement",
            "lire aussi",
            "dans la meme rubrique",
            "les plus lus",
            "a propos de l auteur",
            "articles lies",
            "articles similaires",
            "vous aimerez aussi",
            "kommentare",
            "kommentar schreiben",
            "schreibe einen kommentar",
            "mehr zum thema",
            "das konnte sie auch interessieren",
            "uber den autor",
            "uber die autorin",
            "ahnliche artikel",
            "weitere artikel",
            "comentarios",
            "articulos relacionados",
            "noticias relacionadas",
            "te puede interesar",
            "mas noticias",
            "commenti",
            "articoli correlati");

    private Boilerplate() {}

    /** Whether a line between paragraphs is none of them. */
    static boolean isBetween(Line line) {
        String text = line.text();
        return text.length() <= LONGEST
                && isFirst(text)
                && BETWEEN.matcher(text).matches();
    }

    /** Whether it begins with a word, or sign, of these lines: most are done with one look. */
    private static boolean isFirst(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.charAt(start)) && text.charAt(start) != '©') start++;
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return start < text.length()
                && (end == start || FIRST.contains(text.substring(start, end).toLowerCase(Locale.ROOT)));
    }

    /** Whether what follows a line is no longer the article. */
    static boolean endsArticle(Line line) {
        return line.text().length() <= LONGEST_HEADING && AFTER.contains(Folding.folded(line.text()));
    }
}
