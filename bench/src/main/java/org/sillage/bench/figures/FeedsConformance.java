// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Small RSS and Atom files of the Universal Feed Parser. Scored are the conditions about what a clipping keeps: title,
 * link, text, author, date, language and outlet of an entry, what entries inherit of the feed, and the feed's title,
 * since it tells of charsets. Markup is compared as the text a reader sees: which tags are dangerous is no matter, for
 * none is kept, and the code of a script is no text however it is broken. Left out, each told with its reason ({@link Expectation}), are those about the rest of the feed, ids,
 * enclosures, modules, and about the headers Content-Location and Content-Language, which no capture keeps.
 */
final class FeedsConformance implements DataSet {

    private static final String SERVER = "http://127.0.0.1:8097/tests/";
    private static final Pattern HEADER = Pattern.compile("(?i)Header:\\s*Content-Type:\\s*([^\\r\\n]+)");
    private static final Pattern EXPECTED = Pattern.compile("Expect:\\s*([^\\r\\n]+)");
    private static final Pattern UNKEPT = Pattern.compile("Content-L(?:ocation|anguage):");
    private static final Pattern ITEM = Pattern.compile("<(?:item|entry)(?:\\s[^>]*[^/>])?>");
    private static final Pattern END = Pattern.compile("</(?:(\\w+:)?feed|channel)>");
    private static final Pattern OTHER_LINK = Pattern.compile("rel=.(?!alternate)");
    private static final Pattern LANGUAGE = Pattern.compile("xml:lang=\"[^\"]*");
    private static final Pattern MORE = Pattern.compile("<(?:summary|content)");
    private static final Pattern TWO_DATES = Pattern.compile("<(created|updated|modified)>.*<\\1>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<script|function \\w+\\(");
    private static final Pattern MAIL = Pattern.compile("\\s*\\(?\\S+@\\S+\\)?\\s*");
    private static final String BROKEN_SCRIPT = "what is left of a broken script";
    private static final int BEGINNING = 4_096;
    /** An angle bracket there. */
    private static final byte EBCDIC = 0x4C;

    private final Misses misses;

    FeedsConformance(Misses misses) {
        this.misses = misses;
    }

    /** What became of the cases so far. */
    private static final class Tally {
        private int files;
        private int read;
        private int refused;
        private int right;
        private int wrong;
        private int notTaken;
        private final Map<String, Integer> leftOut = new TreeMap<>();

        void leaveOut(String reason) {
            leftOut.merge(reason, 1, Integer::sum);
        }
    }

    @Override
    public String folder() {
        return "feeds-conformance";
    }

    @Override
    public List<Score> measure(Path folder) throws Exception {
        Tally tally = new Tally();
        for (Path file : Folders.files(folder, ".xml", ".json")) {
            score(folder.relativize(file).toString(), Files.readAllBytes(file), tally);
        }
        List<Score> scores = new ArrayList<>(List.of(
                Score.all("files read, or refused with a reason", tally.read + tally.refused, tally.files),
                Score.told("refused", Integer.toString(tally.refused)),
                Score.told("conditions scored", "%d right, %d wrong".formatted(tally.right, tally.wrong)),
                Score.told("conditions of entries refused with a reason", Integer.toString(tally.notTaken)),
                Score.below("wrong values", tally.wrong, tally.right + (long) tally.wrong, 0.01)));
        tally.leftOut.forEach((reason, count) -> scores.add(Score.told("left out: " + reason, count.toString())));
        return scores;
    }

    private void score(String name, byte[] bytes, Tally tally) {
        tally.files++;
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), charset(bytes)).replace("\0", "");
        String mediaType = group(HEADER, beginning);
        ReadFeed feed = ReadFeed.of(bytes, SERVER + name, mediaType);
        if (feed.refusal().isPresent()) tally.refused++;
        else tally.read++;
        ReadFeed titled = feed.kept() > 0 ? feed : ReadFeed.of(titled(bytes), SERVER + name, mediaType);
        Expectation expectation = Expectation.of(group(EXPECTED, beginning).strip());
        expectation.leftOut().forEach(tally::leaveOut);
        for (Condition condition : expectation.conditions()) {
            if (name.endsWith(".json") && condition.isOfTheFeed()) tally.leaveOut("of the feed itself");
            else if (UNKEPT.matcher(beginning).find()) tally.leaveOut("headers that no capture keeps");
            else if (condition.isOfTheFeed()) scoreFeed(name, condition, bytes, mediaType, tally);
            else score(name, condition, condition.isAboutWords() ? feed : titled, beginning, tally);
        }
    }

    /** Of the ASCII in a beginning: mainframes have their own. */
    private static Charset charset(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == EBCDIC ? Charset.forName("IBM037") : StandardCharsets.ISO_8859_1;
    }

    /** What a feed says of itself is seen in an entry that says nothing. */
    private void scoreFeed(String name, Condition condition, byte[] bytes, String mediaType, Tally tally) {
        if (condition.field() == Condition.Field.TITLE) {
            Optional<String> title = FeedTitle.of(bytes, SERVER + name, mediaType);
            boolean right =
                    title.map(found -> sameWords(condition.expected(), found)).orElse(isWordless(condition));
            Optional<Message> refusal =
                    ReadFeed.of(bytes, SERVER + name, mediaType).refusal();
            if (title.isEmpty() && refusal.isPresent()) tally.notTaken++;
            else if (!right && isCode(condition)) tally.leaveOut(BROKEN_SCRIPT);
            else count(right, name, condition, title, tally);
            return;
        }
        ReadFeed feed = ReadFeed.of(withEntry(bytes), SERVER + name, mediaType);
        Optional<Clipping> last = feed.clipping(feed.findings().size() - 1);
        count(last.isPresent() && isMet(condition, last.get()), name, condition, last, tally);
    }

    private void count(boolean right, String name, Condition condition, Object found, Tally tally) {
        if (right) {
            tally.right++;
            return;
        }
        tally.wrong++;
        misses.tell(name + ": " + condition + " but " + found);
    }

    private void score(String name, Condition condition, ReadFeed feed, String document, Tally tally) {
        Optional<Clipping> clipping = feed.clipping(condition.entry());
        Optional<Message> reason = feed.reason(condition.entry());
        if (clipping.map(found -> isMet(condition, found))
                .orElseGet(() -> reason.isPresent() && isWordless(condition))) {
            tally.right++;
        } else if (isCode(condition)) {
            tally.leaveOut(BROKEN_SCRIPT);
        } else if (clipping.isPresent() && isOfSeveral(condition, clipping.get(), document)) {
            tally.leaveOut("text, link, language or date of several");
        } else if (clipping.isEmpty() && reason.isPresent()) {
            tally.notTaken++;
            misses.tell(name + ": " + condition + " not taken: " + reason.get());
        } else {
            count(false, name, condition, clipping, tally);
        }
    }

    /** An entry of nothing but a date is no clipping, and is skipped: with a title it can be asked for its date. */
    private static byte[] titled(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return ITEM.matcher(text).replaceFirst("$0<title>Example</title>").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withEntry(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return END.matcher(text)
                .replaceFirst(
                        end -> "<item><title>Example</title></item>".replace("item", isAtom(end) ? "entry" : "item")
                                + end.group())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isAtom(MatchResult end) {
        return end.group().contains("feed");
    }

    /** Markup in which a reader sees nothing: an entry that holds nothing else is skipped, as it should be. */
    private static boolean isWordless(Condition condition) {
        return condition.isAboutWords()
                && Jsoup.parse(condition.expected()).text().isBlank();
    }

    private static boolean isCode(Condition condition) {
        return condition.isAboutWords() && CODE.matcher(condition.expected()).find();
    }

    /** Where an entry has a summary and a content, a clipping keeps the longer alone, and its language; of links, the article's. */
    private static boolean isOfSeveral(Condition condition, Clipping clipping, String document) {
        return switch (condition.field()) {
            case TEXT ->
                clipping.text().length() >= condition.expected().length()
                        && document.contains(">" + clipping.text() + "<")
                        && document.lastIndexOf(condition.expected()) > document.indexOf("-->");
            case LINK -> OTHER_LINK.matcher(document).find();
            case LANGUAGE ->
                document.contains("<title")
                        && MORE.matcher(document).find()
                        && LANGUAGE.matcher(document)
                                        .results()
                                        .map(MatchResult::group)
                                        .distinct()
                                        .count()
                                > 1;
            // Nothing says which of two creations was the one.
            case DATE -> TWO_DATES.matcher(document).find();
            default -> false;
        };
    }

    private static String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static boolean isMet(Condition condition, Clipping clipping) {
        String expected = condition.expected();
        return switch (condition.field()) {
            case TITLE -> sameWords(expected, clipping.title());
            case TEXT -> sameWords(expected, clipping.text());
            case LINK -> clipping.url().equals(WebAddress.parse(expected));
            case AUTHOR -> {
                String name = MAIL.matcher(expected).replaceAll("");
                yield name.equals(String.join(", ", clipping.byline()))
                        || clipping.byline().contains(name);
            }
            case DATE ->
                clipping.published().precision() != Published.Precision.OBSERVED
                        && clipping.published().at().toString().equals(expected);
            case LANGUAGE -> clipping.language().equals(expected.split("-", 2)[0]);
            case OUTLET -> sameWords(expected, clipping.outlet());
        };
    }

    /** As they stand, as a browser shows them, or as text in which markup is spoken of. */
    private static boolean sameWords(String expected, String found) {
        return Stream.of(
                        expected,
                        Jsoup.parse(expected).text(),
                        Jsoup.parse(Jsoup.parse(expected).text()).text())
                .anyMatch(words -> plain(words).equals(plain(found)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    }
}
