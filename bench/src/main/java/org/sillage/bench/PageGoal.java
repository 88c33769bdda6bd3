// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sillage.collectors.page.ArticlePage;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** Goal "page": as many pages of articles as there are feeds from their bytes to clippings, beside bare jsoup, which only parses them. */
final class PageGoal {

    /** As papers' pages are: 200 kB, half of it scripts, and a twentieth of their elements is the article. */
    private static final int MENU = 250;

    private static final int TEASERS = 150;
    private static final int COMMENTS = 20;
    private static final int SCRIPTS = 40;
    private static final int PARAGRAPH = 70;
    /** Pages read in a turn, again where there are fewer: some hundred are done before the machine knows its way. */
    private static final int READ = 1_000;

    private final Size size;
    private final List<byte[]> pages = new ArrayList<>();
    private long bytes;

    PageGoal(Size size) throws IOException {
        this.size = size;
        Invented invented = new Invented(20181124);
        for (int i = 0; i < size.feeds(); i++) {
            byte[] page = page(i, invented).getBytes(StandardCharsets.UTF_8);
            pages.add(page);
            bytes += page.length;
            if (!(read(page) instanceof Finding.Sighting)) throw new IllegalStateException("a page was skipped");
        }
    }

    List<Result> measure() throws Exception {
        double read = (double) passes() * pages.size();
        Cpu.Pair pair = Cpu.byTurns(size.rounds(), this::ours, this::bare);
        return List.of(Result.rate(
                "page",
                "%,d pages of articles, %,d KiB each".formatted(pages.size(), bytes / pages.size() / 1024),
                "pages/cpu-s",
                read / pair.ours(),
                read / pair.bare(),
                0.5));
    }

    private int passes() {
        return Math.ceilDiv(READ, pages.size());
    }

    private double ours() throws Exception {
        return Cpu.seconds(() -> {
            for (int pass = 0; pass < passes(); pass++) for (byte[] page : pages) read(page);
        });
    }

    private double bare() throws Exception {
        return Cpu.seconds(() -> {
            for (int pass = 0; pass < passes(); pass++) for (byte[] page : pages) parse(page);
        });
    }

    private static void parse(byte[] page) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(page), null, "https://bench.example/");
        if (document.childNodeSize() == 0) throw new IllegalStateException("a page was not parsed");
    }

    private static Finding read(byte[] page) throws IOException {
        Evidence evidence = new Evidence(
                "",
                "https://bench.example/",
                "text/html",
                Invented.FIRST.plus(Duration.ofDays(1_000)),
                () -> new ByteArrayInputStream(page));
        try (Stream<Finding> findings =
                ArticlePage.read(evidence, Optional.of(URI.create("https://bench.example/a")), ZoneOffset.UTC)) {
            return findings.findFirst().orElseThrow();
        }
    }

    private static String page(int number, Invented invented) {
        String language = invented.language();
        String text = invented.text(language, 300 + number % 301);
        Clipping clipping = invented.clipping(number, language, text);
        StringBuilder page = new StringBuilder();
        head(page, clipping, language);
        page.append("<body class=\"post single\"><header class=\"site-header\"><nav id=\"menu\"><ul class=\"menu\">");
        for (int i = 0; i < MENU; i++) {
            page.append("<li class=\"menu-item item-")
                    .append(i)
                    .append("\"><a href=\"/section/")
                    .append(i);
            page.append("\"><span>Section ").append(i).append("</span></a></li>\n");
        }
        page.append("</ul></nav></header><main><article class=\"article\"><header><h1 class=\"article__title\">");
        page.append(clipping.title())
                .append("</h1><p class=\"article__byline\">Par <a href=\"/auteurs/a\">Anne Dupuis</a>");
        page.append("</p></header><div class=\"article__body\">\n");
        paragraphs(page, text);
        page.append("</div></article>");
        asides(page, invented, language);
        return page.append("</main><footer class=\"site-footer\"><p>Bench</p></footer></body></html>")
                .toString();
    }

    private static void head(StringBuilder page, Clipping clipping, String language) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\"><head><meta charset=\"utf-8\"><title>");
        page.append(clipping.title()).append(" | Bench</title><meta property=\"og:site_name\" content=\"Bench\">");
        page.append("<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"");
        page.append(clipping.title()).append("\">");
        for (int i = 0; i < SCRIPTS; i++) {
            page.append("<link rel=\"stylesheet\" href=\"/css/")
                    .append(i)
                    .append(".css\"><script>var a")
                    .append(i);
            page.append("={").append("\"key\":\"value\",".repeat(150)).append("\"end\":0};</script>\n");
        }
        page.append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"");
        page.append(clipping.title())
                .append("\",\"datePublished\":\"")
                .append(clipping.published().at());
        page.append("\",\"author\":[{\"@type\":\"Person\",\"name\":\"Anne Dupuis\"}]}</script></head>\n");
    }

    private static void paragraphs(StringBuilder page, String text) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i += PARAGRAPH) {
            List<String> some = List.of(words).subList(i, Math.min(words.length, i + PARAGRAPH));
            page.append("<p class=\"article__paragraph\">")
                    .append(String.join(" ", some))
                    .append(".</p>\n");
        }
    }

    private static void asides(StringBuilder page, Invented invented, String language) {
        page.append("<aside class=\"related\">");
        for (int i = 0; i < TEASERS; i++) {
            page.append("<div class=\"teaser teaser--")
                    .append(i % 7)
                    .append("\"><a href=\"/a/")
                    .append(i);
            page.append(
                            "\" data-track=\"teaser\"><span class=\"teaser__label\">Section</span><picture><source srcset=\"/i/")
                    .append(i)
                    .append(".webp\"><img src=\"/i/")
                    .append(i);
            page.append(".jpg\" alt=\"\"></picture><h3>")
                    .append(invented.text(language, 9))
                    .append("</h3></a><p>");
            page.append(invented.text(language, 20)).append("</p></div>\n");
        }
        page.append("</aside><section id=\"comments\">");
        for (int i = 0; i < COMMENTS; i++) {
            page.append("<div class=\"comment\"><b>Lecteur ").append(i).append("</b><p>");
            page.append(invented.text(language, 40)).append("</p></div>\n");
        }
        page.append("</section>");
    }
}
