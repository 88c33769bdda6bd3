// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Dates;
import org.sillage.core.mention.Folding;

/** What LexisNexis writes before its fields, in English, French and German, in capitals or not. */
final class NexisLabels {

    /** What a label is about. */
    enum Role {
        HEADLINE,
        BYLINE,
        SECTION,
        LANGUAGE,
        LENGTH,
        BODY,
        /** Something else before the text. */
        HEAD,
        /** Something behind the text. */
        TAIL,
        /** The load date and its neighbours: with them every text is at its end. */
        END
    }

    /**
     * A labelled line.
     *
     * @param value what stands behind the colon; may be empty
     */
    record Labelled(Role role, String value) {}

    /**
     * A line that begins with a day.
     *
     * @param time empty where it has none, or one of a zone that nobody can tell
     */
    record Day(String date, String time) {}

    private static final Map<String, Role> ROLES = new HashMap<>();

    static {
        put(Role.HEADLINE, "headline", "titre", "titel", "schlagzeile", "ueberschrift", "uberschrift");
        put(Role.BYLINE, "byline", "author", "auteur", "autor", "signature");
        put(Role.SECTION, "section", "rubrique", "rubrik");
        put(Role.LANGUAGE, "language", "langue", "sprache");
        put(Role.LENGTH, "length", "longueur", "lange", "laenge");
        put(Role.BODY, "body", "text", "texte", "corps", "textkorper", "full text");
        put(Role.HEAD, "dateline", "highlight", "series", "source", "publication date", "chapeau");
        put(Role.TAIL, "graphic", "grafik", "graphique", "subject", "organization", "person", "company", "geographic");
        put(Role.TAIL, "city", "state", "country", "correction", "correction date", "notes", "industry", "ticker");
        put(Role.TAIL, "classification", "acc no", "type");
        put(Role.END, "load date", "update", "date chargement", "date de chargement", "publication type");
        put(Role.END, "type publication", "type de publication", "publikationstyp", "zeitungstyp", "journal code");
        put(Role.END, "code journal");
    }

    /** Of a Word document: lines of their own, before what is no text. */
    private static final Set<String> HEADINGS_BEHIND =
            Set.of("graphic", "grafik", "graphique", "classification", "notes", "correction");

    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L} /-]{2,30}): ?(.*)");
    private static final Pattern WITH_YEAR = Pattern.compile("(.{0,40}?\\b(?:19|20)\\d{2})\\b(.*)");
    private static final Pattern HOUR = Pattern.compile(
            "(\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?)(?: (GMT|UTC))?(?! \\p{Lu}{2,4}\\b)");
    private static final Pattern PAGE = Pattern.compile("\\b(?:(?:Pg|pg|S|p|P)\\.|Page|Seite) ?(\\p{L}?\\d\\w*)");

    private NexisLabels() {}

    /** The label of a line with its value; empty where the line is text. */
    static Optional<Labelled> labelled(String line) {
        Matcher label = LABEL.matcher(line);
        if (!label.matches()) return Optional.empty();
        return Optional.ofNullable(ROLES.get(Folding.folded(label.group(1))))
                .map(role -> new Labelled(role, label.group(2).strip()));
    }

    /** The same where the label is in capitals, as plain text has it: a sentence may begin with {@code Person:}. */
    static Optional<Labelled> inCapitals(String line) {
        int colon = Math.max(line.indexOf(':'), 0);
        String label = line.substring(0, colon);
        return label.equals(label.toUpperCase(Locale.ROOT)) ? labelled(line) : Optional.empty();
    }

    /** Whether a line is the word before the text and nothing else, as Word documents have it. */
    static boolean isBody(String line) {
        return isHeading(line) && ROLES.get(Folding.folded(line)) == Role.BODY;
    }

    /** Whether a line is a word with which what is no text begins. */
    static boolean isHeadingBehind(String line) {
        return isHeading(line) && HEADINGS_BEHIND.contains(Folding.folded(line));
    }

    private static boolean isHeading(String line) {
        return !line.isEmpty() && line.length() <= 30 && Character.isUpperCase(line.charAt(0));
    }

    /** The day with which a line begins, such as {@code January 11, 2010 Monday 10:30 AM GMT}. */
    static Optional<Day> day(String line) {
        Matcher year = WITH_YEAR.matcher(line);
        if (!year.matches() || !isDay(year.group(1))) return Optional.empty();
        Matcher hour = HOUR.matcher(year.group(2));
        if (!hour.find()) return Optional.of(new Day(year.group(1), ""));
        String zone = hour.group(2) == null ? "" : " " + hour.group(2);
        return Optional.of(new Day(year.group(1), hour.group(1) + zone));
    }

    /** {@code NEWS; Pg. 3}; empty where no page is named. */
    static String page(String section) {
        Matcher page = PAGE.matcher(section);
        return page.find() ? page.group(1) : "";
    }

    /** {@code GERMAN; DEUTSCH}: the same twice. */
    static String language(String stated) {
        int end = stated.indexOf(';');
        return (end < 0 ? stated : stated.substring(0, end)).strip();
    }

    private static boolean isDay(String text) {
        return Dates.published(text, Optional.empty(), ZoneId.of("UTC")).known().isPresent();
    }

    private static void put(Role role, String... labels) {
        for (String label : Set.of(labels)) ROLES.put(label, role);
    }
}
