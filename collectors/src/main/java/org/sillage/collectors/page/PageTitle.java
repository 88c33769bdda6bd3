// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.List;
import java.util.Optional;
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
        Stream<String> stated = Stream.concat(
                data.headline().stream(),
                meta.all(
                        "og.title",
                        "twitter.title",
                        "dc.title",
                        "dcterms.title",
                        "headline",
                        "citation_title",
                        "title"));
        Optional<String> best = stated.map(this::plain)
                .filter(title -> !isSite(title))
                .findFirst()
                .or(() -> headings.stream().filter(title -> !isSite(title)).findFirst());
        return best.or(() -> Optional.of(plain(meta.title()))).map(this::whole).orElse("");
    }

    /** A title that was cut, as the heading has it in full. */
    private String whole(String title) {
        if (!CUT.matcher(title).find()) return title;
        String beginning = Folding.folded(CUT.matcher(title).replaceFirst(""));
        return headings.stream()
                .filter(heading -> Folding.folded(heading).startsWith(beginning))
                .findFirst()
                .orElse(title);
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
