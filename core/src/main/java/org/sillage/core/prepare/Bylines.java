// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed: turns signatures as they stand into persons and agencies.
 *
 * <p>The rules, in order. Addresses, handles and brackets go (agencies in them are kept; a name in brackets after an
 * e-mail address is the author, as RSS 2.0 writes it). Credits of pictures and translations go. The rest is split at
 * commas, semicolons, slashes, bars, dashes between spaces, and "and" in five languages. Each part is an agency, or a
 * {@linkplain PersonName person}, or dropped.
 *
 * <p>A comma between two single words joins a surname and a first name ("Dupont, Jean" is Jean Dupont), since a single
 * word alone would be nobody; in all other places it separates ("Jean Dupont, Marie Martin").
 */
public final class Bylines {

    private static final Pattern RSS_AUTHOR = Pattern.compile("\\S+@\\S+\\s*\\(([^()]*)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?|\\[([^\\[\\]]*)\\]?");
    private static final Pattern ADDRESS =
            Pattern.compile("<[^<>]*>?|https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|(?<!\\S)@\\S+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    /** "Texte : A. Dupont, photos : B. Martin": whoever took the picture did not write the article. */
    private static final Pattern OTHER_CREDIT = Pattern.compile(
            "(?iu)(?:^|[,;|/]|\\bet\\b|\\band\\b|\\s[-–—]\\s)\\s*(?:cr[ée]dits?|photos?|photographies?|fotos?|images?|vid[ée]os?|illustrations?|infographies?|dessins?|montage|traduit|traduction|translated|translation|adaptation)"
                    + "(?:\\s*(?:photos?|by|par|von|de l['’]anglais par))*\\s*:?\\s+[^,;|/]*");

    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:.*\\b(?:par|by|por)\\s+|(?:von|di|text(?:es?|o)?|article|auteurs?|authors?|avec|with|mit|con|source|et|and|und)\\b\\s*:?\\s*)(?=\\S)");
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:[;|/•·&+\\n]|\\s[-–—]\\s|(?iu:\\s(?:et|and|und|avec|with|mit)\\s))\\s*");
    /** Spanish "y" also stands inside a name (Ortega y Gasset): it separates full names only. */
    private static final Pattern SPANISH_AND = Pattern.compile("(?<=\\S\\s\\S{1,40})\\s+y\\s+(?=\\S+\\s+\\S)");

    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final Function<String, Reading> reader;
    private final Predicate<String> isOutlet;

    /** @param isOutlet whether a name is that of a paper, site or station: those sign for want of a person */
    public Bylines(Predicate<String> isOutlet) {
        this(Bylines::read, isOutlet);
    }

    /** @param reader {@link #read}, or what remembers its answers */
    Bylines(Function<String, Reading> reader, Predicate<String> isOutlet) {
        this.reader = reader;
        this.isOutlet = isOutlet;
    }

    /**
     * What one signature says, whoever the outlet is.
     *
     * @param inBrackets agencies
     */
    record Reading(List<Part> parts, Set<String> inBrackets) {}

    /** A part of a signature as it stands; at most one of agency and person. */
    record Part(String text, Optional<String> agency, Optional<String> person) {

        static Part of(String text) {
            Optional<String> agency = Agencies.named(text);
            return new Part(text, agency, agency.isPresent() ? Optional.empty() : PersonName.read(text));
        }
    }

    /**
     * Who signed.
     *
     * @param persons names in order, each {@linkplain Persons#key person} once; empty when nobody did
     * @param agencies names in order, each once
     */
    public record Signed(List<String> persons, List<String> agencies) {

        public Signed {
            persons = List.copyOf(persons);
            agencies = List.copyOf(agencies);
        }
    }

    /** @param signatures as they stand, such as {@code Par A. Dupont et B. Martin (avec AFP)} */
    public Signed of(List<String> signatures) {
        Map<String, String> persons = new LinkedHashMap<>();
        Set<String> agencies = new LinkedHashSet<>();
        for (String signature : signatures) {
            Reading reading = reader.apply(signature);
            agencies.addAll(reading.inBrackets);
            for (Part part : reading.parts) {
                part.agency.ifPresent(agencies::add);
                person(part).ifPresent(name -> persons.putIfAbsent(Persons.key(name), name));
            }
        }
        return new Signed(List.copyOf(persons.values()), List.copyOf(agencies));
    }

    private Optional<String> person(Part part) {
        return part.person.filter(name -> !isOutlet.test(part.text) && !isOutlet.test(name));
    }

    /** Pure: the same signature says the same for ever. */
    static Reading read(String signature) {
        String line = SPACES.matcher(signature).replaceAll(" ").strip();
        Matcher rss = RSS_AUTHOR.matcher(line);
        if (rss.matches()) line = rss.group(1);
        Matcher brackets = BRACKETS.matcher(line);
        Set<String> agencies = new LinkedHashSet<>();
        while (brackets.find()) {
            // Brackets hold an agency, a place or a function, never the one who signs.
            for (String part : split(brackets.group(1) != null ? brackets.group(1) : brackets.group(2))) {
                Agencies.named(part).ifPresent(agencies::add);
            }
        }
        List<Part> parts =
                split(brackets.replaceAll(" ")).stream().map(Part::of).toList();
        return new Reading(parts, agencies);
    }

    private static List<String> split(String text) {
        String line = ADDRESS.matcher(text).replaceAll(" ");
        line = OTHER_CREDIT.matcher(line).replaceAll(" ").strip();
        List<String> parts = new ArrayList<>();
        for (String group : PARTS.split(line, -1)) {
            List<String> members = new ArrayList<>();
            for (String member : COMMAS.split(group, -1)) {
                for (String one : SPANISH_AND.split(member, -1)) members.add(withoutLead(one));
            }
            members.removeIf(String::isBlank);
            parts.addAll(SurnameFirst.joined(members));
        }
        return parts;
    }

    private static String withoutLead(String part) {
        return LEAD.matcher(part.strip()).replaceFirst("").strip();
    }
}
