// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.core.mention.Folding;

/**
 * The headline: as linked data, OpenGraph and other metas state it, else the main heading, else the title of the page.
 * What a site adds of its own name is taken away where there is evidence that it is its name: the page states it, or the
 * heading goes without.
 */
final class PageTitle {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\\-–—·•»«:]|::|\\|\\|)+\\s+|\\s*[|»]\\s*|:\\s+");
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])$");

    /** Dublin Core first: it is written for catalogues, and names no site. */
    private static final String[] METAS = {
        "dc.title", "dcterms.title", "og.title", "twitter.title", "headline", "citation_title", "parsely-title", "title"
    };
    /** Share of the words of the shorter. */
    private static final double SAME = 0.85;

    /** Some systems cut a headline for search engines there and leave no mark. */
    private static final int LONG = 60;

    private static final Set<String> NO_TITLES = Set.of(
            "",
            "home",
            "homepage",
            "accueil",
            "startseite",
            "index",
            "news",
            "actualites",
            "article",
            "untitled",
            "untitled document",
            "sans titre",
            "blog");

    private static final int FEW = 3;

    private final List<String> headings;
    private final List<String> siteNames;

    /**
     * @param headings main headings of the page, the article's first
     * @param siteNames what the page calls its site, and its host
     */
    PageTitle(List<String> headings, List<String> siteNames) {
        this.headings = headings;
        this.siteNames = siteNames.stream()
                .map(PageTitle::compact)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Empty where the page has none. */
    String of(JsonLd data, PageMeta meta) {
        String stated = Stream.concat(data.headline().stream(), meta.all(METAS))
                .map(this::plain)
                .filter(this::isTitle)
                .findFirst()
                .or(() -> Optional.of(plain(meta.title())).filter(this::isTitle))
                .orElse("");
        String best = headings.stream()
                .filter(this::isTitle)
                .filter(heading -> stated.isEmpty() || isBetter(heading, stated))
                .findFirst()
                .orElse(stated);
        return best.isEmpty() ? meta.title() : best;
    }

    private boolean isTitle(String text) {
        return !isSite(text) && !NO_TITLES.contains(Folding.folded(text));
    }

    /**
     * Whether a heading is the title in the words that readers see: it has it in full where it was cut, or says the same
     * otherwise. Where one of them only adds something to the other, what is stated counts.
     */
    private static boolean isBetter(String heading, String stated) {
        String shown = Folding.folded(heading);
        String said = Folding.folded(CUT.matcher(stated).replaceFirst(""));
        boolean cut = CUT.matcher(stated).find() || said.length() >= LONG;
        if (cut && shown.startsWith(said)) return true;
        return !shown.contains(said) && !said.contains(shown) && areAlike(words(shown), words(said));
    }

    private static boolean areAlike(Set<String> shown, Set<String> said) {
        int all = Math.min(shown.size(), said.size());
        shown.retainAll(said);
        return shown.size() >= SAME * all && all >= FEW;
    }

    private static Set<String> words(String folded) {
        return new HashSet<>(List.of(folded.split(" ", -1)));
    }

    private boolean isSite(String title) {
        return siteNames.contains(compact(title));
    }

    /** Without what the site adds. */
    String plain(String title) {
        String folded = Folding.folded(title);
        for (String heading : headings) {
            String plain = Folding.folded(heading);
            if (plain.length() >= 10 && !plain.equals(folded) && isPart(title, plain)) return heading;
        }
        return withoutSite(title);
    }

    /** Whether a heading is what stands before or after a separator. */
    private static boolean isPart(String title, String heading) {
        return SEPARATOR
                .matcher(title)
                .results()
                .anyMatch(cut -> Folding.folded(title.substring(0, cut.start())).equals(heading)
                        || Folding.folded(title.substring(cut.end())).equals(heading));
    }

    private String withoutSite(String title) {
        return SEPARATOR
                .matcher(title)
                .results()
                .flatMap(cut -> {
                    String before = title.substring(0, cut.start()).strip();
                    String after = title.substring(cut.end()).strip();
                    if (isSite(after)) return Stream.of(before);
                    return isSite(before) ? Stream.of(after) : Stream.empty();
                })
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElse(title);
    }

    private static String compact(String name) {
        return Folding.folded(name).replace(" ", "");
    }
}
