// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sillage.core.mention.Clipping;

/**
 * Exports of press databases. Each file is read once more in the crudest way: the values right behind the database's own
 * marks, without a thought for what else may stand there.
 */
final class DatabaseExports {

    private static final Pattern FRENCH_DAY = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");
    private static final List<DateTimeFormatter> DAYS = Stream.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)
            .map(language -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d[.] MMMM uuuu")
                    .toFormatter(language))
            .toList();

    private static final Pattern END_OF_DOCUMENT = Pattern.compile(">\\s*End of Document\\s*<");

    private final Misses misses;

    DatabaseExports(Misses misses) {
        this.misses = misses;
    }

    /** What another reading of a file says of one article. */
    private record Stated(String title, String outlet, LocalDate day) {

        static Stated of(Clipping found) {
            return new Stated(found.title(), found.outlet(), found.published().dayIn(ReadExport.ZONE));
        }
    }

    /** One line for each database whose folder is there. */
    List<Score> measure(Path folder) throws Exception {
        List<Score> scores = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("factiva"))) scores.add(factiva(folder.resolve("factiva")));
        if (Files.isDirectory(folder.resolve("europresse"))) scores.add(europresse(folder.resolve("europresse")));
        if (Files.isDirectory(folder.resolve("lexisnexis"))) scores.add(lexisNexis(folder.resolve("lexisnexis")));
        return scores;
    }

    private Score factiva(Path folder) throws Exception {
        Tally tally = new Tally();
        for (Path file : Folders.files(folder, ".html")) tally.compare(file, codes(parse(file, Parser.htmlParser())));
        for (Path file : Folders.files(folder, ".xml")) tally.compare(file, fields(parse(file, Parser.xmlParser())));
        return tally.score("factiva: headline, source and date right");
    }

    private Score europresse(Path folder) throws Exception {
        Tally tally = new Tally();
        for (Path file : Folders.files(folder, ".html")) tally.compare(file, spans(parse(file, Parser.htmlParser())));
        return tally.score("europresse: headline, source and date right");
    }

    /** Right is as many articles as the file ends; where it ends none, a refusal with its reason. */
    private Score lexisNexis(Path folder) throws Exception {
        int right = 0;
        List<Path> files = Folders.files(folder, ".docx", ".DOCX");
        for (Path file : files) {
            long ends = END_OF_DOCUMENT.matcher(words(file)).results().count();
            ReadExport read = ReadExport.of(file);
            int articles = read.mentions(Clipping.class).size();
            if (articles == ends && (ends > 0 || read.refusal().isPresent())) right++;
            else misses.tell("lexisnexis %s: %d of %d".formatted(file.getFileName(), articles, ends));
        }
        return Score.all(
                "lexisnexis: files with every article read, or refused where there is none", right, files.size());
    }

    private static List<Stated> codes(Document page) {
        return page.select("div.article").stream()
                .map(article -> new Stated(code(article, "HD"), code(article, "SN"), day(code(article, "PD"))))
                .toList();
    }

    /** The cell behind the one that holds nothing but the code. */
    private static String code(Element article, String code) {
        return article
                .select("td:has(> b:containsOwn(" + code + ")), td:has(> p > b:containsOwn(" + code + "))")
                .stream()
                .filter(cell -> cell.text().replace('\u00A0', ' ').strip().equals(code))
                .findFirst()
                .map(Element::nextElementSibling)
                .map(Element::text)
                .orElse("");
    }

    private static List<Stated> fields(Document xml) {
        return xml.select("article").stream()
                .map(article -> new Stated(
                        article.select("headline").text(),
                        article.select("sourceName").text(),
                        LocalDate.parse(
                                article.select("publicationDate").text().strip().substring(0, 10))))
                .toList();
    }

    private static List<Stated> spans(Document page) {
        List<Element> outlets = page.select("span.DocPublicationName");
        List<Element> titles = page.select(".TitreArticleVisu");
        String days = page.select("span.DocHeader").text();
        Matcher day = FRENCH_DAY.matcher(days);
        List<Stated> stated = new ArrayList<>();
        for (int i = 0; i < titles.size() && day.find(); i++) {
            String outlet = outlets.get(i).text().split(", no\\.", 2)[0];
            stated.add(new Stated(titles.get(i).text(), outlet, day(day.group())));
        }
        return stated;
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter language : DAYS) {
            ParsePosition at = new ParsePosition(0);
            TemporalAccessor day = language.parseUnresolved(text, at);
            if (day != null && at.getIndex() == text.length()) return LocalDate.parse(text, language);
        }
        return LocalDate.MIN;
    }

    private static Document parse(Path file, Parser parser) throws IOException {
        String text = Files.readString(file);
        return Jsoup.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, "", parser);
    }

    private static String words(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ZipEntry part = archive.getEntry("word/document.xml");
            try (InputStream in = archive.getInputStream(part)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Articles in the order of their file, compared one by one. */
    private final class Tally {

        private int right;
        private int all;

        void compare(Path file, List<Stated> stated) throws Exception {
            List<Stated> read = ReadExport.of(file).mentions(Clipping.class).stream()
                    .map(Stated::of)
                    .toList();
            all += Math.max(stated.size(), read.size());
            for (int i = 0; i < Math.max(stated.size(), read.size()); i++) {
                boolean same =
                        i < stated.size() && i < read.size() && stated.get(i).equals(read.get(i));
                if (same) right++;
                else
                    misses.tell("%s article %d: %s"
                            .formatted(file.getFileName(), i + 1, i < read.size() ? read.get(i) : "none"));
            }
        }

        Score score(String what) {
            return Score.all(what, right, all);
        }
    }
}
