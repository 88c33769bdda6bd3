// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attributes;

/**
 * What the names that a page gives its parts say of them: {@code article__related-links} speaks of links to others,
 * {@code byline} of who signed. Names are taken apart into words, so that {@code header} holds no ad and {@code shadow} no
 * show. The words are those of content systems in English, French, German, Spanish and Italian.
 */
final class ClassWords {

    /** Beside the article: navigation, links to others, advertising, sharing. */
    static final int ASIDE = 1;
    /** What readers wrote. */
    static final int COMMENTS = 2;
    /** Who signed. */
    static final int BYLINE = 4;
    /** When it was published. */
    static final int DATE = 8;
    /** The article's own text. */
    static final int BODY = 16;
    /** Under a picture. */
    static final int CAPTION = 32;
    /** When it was changed last. */
    static final int CHANGED = 64;

    /** What others wrote, quoted in the article. */
    static final int EMBED = 256;

    /** By its tag, role or style beside the article: no word says so, but it is kept in the same place. */
    static final int BESIDE = 2048;

    private static final int LONGEST = 400;

    /** Before a word they say that it is not so, or only how the page is laid out: {@code with-sidebar}. */
    private static final int NEGATES = 512;
    /** Means something with the word before: {@code story-body} is one word like {@code storybody}. */
    private static final int SECOND = 1024;

    private static final int SHORTEST_BEGINNING = 7;
    /** Words that begin so mean the same whatever follows: {@code relatedposts}. */
    private static final Map<String, Integer> BEGINNINGS = Map.of(
            "related", ASIDE,
            "recommend", ASIDE,
            "newsletter", ASIDE,
            "sponsor", ASIDE,
            "breadcrumb", ASIDE,
            "cookie", ASIDE,
            "sidebar", ASIDE,
            "comment", COMMENTS,
            "kommentar", COMMENTS);

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        words(ASIDE, """
                related share shares sharing sharebar social socials sidebar promo promos promotion promotional newsletter
                newsletters cookie cookies consent gdpr rgpd ad ads advert adverts advertisement advertising adsense advertorial
                sponsor sponsored sponsors breadcrumb breadcrumbs pagination pager paging footer footers nav navi navigation navbar
                menu menus submenu masthead toolbar toolbox widget widgets teaser teasers recommended recommendation
                recommendations recirc recirculation outbrain taboola popular trending mostread mostviewed subscribe subscription
                subscriptions signup login signin register modal popup popover overlay banner banners tags taglist tagcloud
                copyright rating ratings vote votes skip biography bio authorbox aboutauthor
                disclaimer feedback addthis sharethis sociable jetpack shariff topics readmore morelinks seealso
                upsell marketing widgetized cta toc playlist carousel slideshow
                sronly screenreader noprint donate donation survey poll quiz tooltip
                alsoread anzeige werbung verwandte partage partager abonnement publicite piwik metabar
                privacy legal reply keywords similar gallery nextprev prevnext dropdown""");
        words(COMMENTS, """
                comment comments commentlist commentaire commentaires disqus livefyre respond replies
                commento discussion kommentare kommentar comentarios commenti""");
        words(BYLINE, """
                byline bylines byl author authors auteur auteurs autor autoren autore autorin signature writer reporter
                contributor contributors redacteur journalist journaliste postedby writtenby authorname byauthor authored
                firma firmado firmante autora redactor redattore giornalista auteurnaam schrijver verfasser""");
        words(DATE, """
                date dateline datetime time timestamp published publish publishdate pubdate publicationdate posted datum
                fecha data dato dates publie publi datepublished postdate entrydate articledate pub publication""");
        words(CHANGED, """
                updated update modified modification changed maj actualise lastmod actualizado actualizada aktualisiert
                aggiornato aggiornata bijgewerkt""");
        words(BODY, """
                articlebody articletext articlecontent entrycontent entrybody postcontent postbody posttext storybody storytext
                storycontent newsbody newstext newscontent bodytext bodycopy textbody contentbody canvasbody messagebody
                messagecontent namebody articletextbody contenttext maincontent corpsarticle articlecorps texte""");
        words(NEGATES, "with without no not non has hasnt hide one two");
        words(SECOND, """
                body content text copy article by name author list bar box only reader date time credit read viewed more also
                links topics up in headline title""");
        words(EMBED, "embed embedded tweet blockquote quote pullquote");
        words(CAPTION, "caption captions legend legende credit imagecredit photocredit figcaption bildunterschrift");
    }

    /**
     * Names met: pages of one site, and sites of one content system, use the same again and again. Only so many are kept
     * that a page of nothing but names does no harm.
     */
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 120;

    private ClassWords() {}

    private static void words(int meaning, String words) {
        for (String word : words.split("\\s+", -1)) WORDS.merge(word, meaning, (one, other) -> one | other);
    }

    /** The meanings of an element's class and id, added up; 0 where they say nothing. */
    static int of(Attributes attributes) {
        return of(attributes.get("class")) | of(attributes.get("id"));
    }

    private static int of(String names) {
        if (names.isEmpty() || names.length() > LONGEST) return 0;
        Integer known = KNOWN.get(names);
        if (known != null) return known;
        int meaning = meaning(names);
        if (names.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) KNOWN.put(names, meaning);
        return meaning;
    }

    /** A word ends where no letter follows, and before a capital after a small one: {@code articleBody}. */
    private static int meaning(String names) {
        int meaning = 0;
        int start = 0;
        int before = 0;
        String previous = "";
        int length = names.length();
        for (int i = 0; i <= length; i++) {
            char c = i < length ? names.charAt(i) : ' ';
            boolean ends = !Character.isLetter(c);
            boolean humps =
                    !ends && i > start && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!ends && !humps) continue;
            if (i > start) {
                String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                int own = ofWord(word);
                if ((before & NEGATES) == 0) meaning |= own;
                if ((own & SECOND) != 0 && !previous.isEmpty()) meaning |= WORDS.getOrDefault(previous + word, 0);
                previous = word;
                before = own;
            }
            if (Character.isWhitespace(c)) {
                previous = "";
                before = 0;
            }
            start = humps ? i : i + 1;
        }
        return (meaning & EMBED) == 0 ? meaning : meaning & ~ASIDE;
    }

    private static int ofWord(String word) {
        Integer meaning = WORDS.get(word);
        if (meaning != null) return meaning;
        if (word.length() < SHORTEST_BEGINNING) return 0;
        for (Map.Entry<String, Integer> beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) return beginning.getValue();
        }
        return 0;
    }
}
