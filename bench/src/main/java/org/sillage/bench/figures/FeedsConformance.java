// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Small RSS and Atom files of the Universal Feed Parser. Scored are the conditions about what a clipping keeps: title,
 * link, text, author, date, language of an entry; markup is compared as the text a reader sees. Left out are those about
 * the feed itself, ids, enclosures, modules and the headers
 * Content-Location and Content-Language, which no capture keeps.
 */
final class FeedsConformance implements DataSet {

    private static final String SERVER = "http://127.0.0.1:8097/tests/";
    private static final Pattern HEADER = Pattern.compile("(?i)Header:\\s*Content-Type:\\s*([^\\r\\n]+)");
    private static final Pattern EXPECTED = Pattern.compile("Expect:\\s*([^\\r\\n]+)");
    private static final Pattern UNKEPT = Pattern.compile("Content-L(?:ocation|anguage):");
    private static final Pattern ITEM = Pattern.compile("<(?:item|entry)(?:\\s[^>]*[^/>])?>");
    private static final Pattern MAIL = Pattern.compile("\\s*\\(?\\S+@\\S+\\)?\\s*");
    private static final int BEGINNING = 4_096;

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
        private int leftOut;
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
        return List.of(
                Score.all("files read, or refused with a reason", tally.read + tally.refused, tally.files),
                Score.told("refused", Integer.toString(tally.refused)),
                Score.told("conditions scored", "%d right, %d wrong".formatted(tally.right, tally.wrong)),
                Score.told("conditions of entries refused with a reason", Integer.toString(tally.notTaken)),
                Score.told("conditions left out (see FeedsConformance)", Integer.toString(tally.leftOut)),
                Score.below("wrong values", tally.wrong, tally.right + (long) tally.wrong, 0.01));
    }

    private void score(String name, byte[] bytes, Tally tally) {
        tally.files++;
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1).replace("\0", "");
        String mediaType = group(HEADER, beginning);
        ReadFeed feed = ReadFeed.of(bytes, SERVER + name, mediaType);
        if (feed.refusal().isPresent()) tally.refused++;
        else tally.read++;
        ReadFeed titled = feed.kept() > 0 ? feed : ReadFeed.of(titled(bytes), SERVER + name, mediaType);
        List<Condition> conditions = Condition.all(group(EXPECTED, beginning).strip());
        if (conditions.isEmpty() || UNKEPT.matcher(beginning).find()) {
            tally.leftOut++;
            return;
        }
        for (Condition condition : conditions) {
            boolean speaks = condition.field() == Condition.Field.TITLE || condition.field() == Condition.Field.TEXT;
            score(name, condition, speaks ? feed : titled, beginning, tally);
        }
    }

    private void score(String name, Condition condition, ReadFeed feed, String document, Tally tally) {
        Optional<Clipping> clipping = feed.clipping(condition.entry());
        Optional<Message> reason = feed.reason(condition.entry());
        if (clipping.map(found -> isMet(condition, found))
                .orElseGet(() -> reason.isPresent() && isWordless(condition))) {
            tally.right++;
        } else if (clipping.isPresent() && isOfSeveral(condition, clipping.get(), document)) {
            tally.leftOut++;
        } else if (clipping.isEmpty() && reason.isPresent()) {
            tally.notTaken++;
            misses.tell(name + ": " + condition + " not taken: " + reason.get());
        } else {
            tally.wrong++;
            misses.tell(name + ": " + condition + " but " + clipping);
        }
    }

    /** An entry of nothing but a date is no clipping, and is skipped: with a title it can be asked for its date. */
    private static byte[] titled(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return ITEM.matcher(text).replaceFirst("$0<title>Example</title>").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Markup in which a reader sees nothing: an entry that holds nothing else is skipped, as it should be. */
    private static boolean isWordless(Condition condition) {
        boolean speaks = condition.field() == Condition.Field.TITLE || condition.field() == Condition.Field.TEXT;
        return speaks && Jsoup.parse(condition.expected()).text().isBlank();
    }

    /** Where an entry has a summary and a content, a clipping keeps the longer alone. */
    private static boolean isOfSeveral(Condition condition, Clipping clipping, String document) {
        return condition.field() == Condition.Field.TEXT
                && clipping.text().length() >= condition.expected().length()
                && document.contains(">" + clipping.text() + "<")
                && document.lastIndexOf(condition.expected()) > document.indexOf("-->");
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
            case LINK -> clipping.url().map(Object::toString).orElse("").equals(expected);
            case AUTHOR -> MAIL.matcher(expected).replaceAll("").equals(String.join(", ", clipping.byline()));
            case DATE ->
                clipping.published().precision() != Published.Precision.OBSERVED
                        && clipping.published().at().equals(Instant.parse(expected));
            case LANGUAGE -> clipping.language().equals(expected.split("-", 2)[0]);
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
