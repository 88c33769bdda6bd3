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
 * <p>The rules, in order. Addresses, handles and brackets go (agencies in them are kept, and so is who is named behind
 * "with"; a name in brackets after an e-mail address is the author, as RSS 2.0 writes it). {@linkplain Credits Credits} of
 * other work than writing go. The rest is split at commas, semicolons, slashes, bars, dashes between spaces, and "and" in
 * a dozen languages. Each part, {@linkplain Leads what leads to its name} taken off, is an agency, or a {@linkplain
 * PersonName person}, or dropped.
 *
 * <p>A comma between two single words joins a surname and a first name ("Dupont, Jean" is Jean Dupont), since a single
 * word alone would be nobody; in all other places it separates ("Jean Dupont, Marie Martin").
 */
public final class Bylines {

    private static final Pattern RSS_AUTHOR = Pattern.compile("(?:^|(?<=[,;])\\s*)\\S+@\\S+\\s*\\(([^()]*)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?|\\[([^\\[\\]]*)\\]?");
    private static final Pattern ADDRESS =
            Pattern.compile("<[^<>]*>?|https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\S+|(?<!\\S)@\\S+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern PARTS = Pattern.compile(
            "\\s*(?:[;|/•·©&+\\n]|\\s[-–—]\\s|(?iu:\\s(?:et|and|und|og|och|и|avec|with|mit|con|com|met)\\s))\\s*");
    /**
     * Spanish "y", Italian and Portuguese "e" also stand inside a name (Ortega y Gasset, Costa e Silva), Dutch "en" is French
     * for a country: they separate full names only.
     */
    private static final Pattern AND_OF_NAMES = Pattern.compile(
            "(?<=\\S\\s\\S{1,40})\\s+(?:[ye]|en(?=\\s+\\p{Lu}\\S*\\s+(?:van |de |den |der |ter |ten |te )*\\p{Lu}))\\s+(?=\\S+\\s+\\S)");

    /** "(avec Anne Le Goff)": who helped is named in brackets too. */
    private static final Pattern WITH =
            Pattern.compile("(?iu)^\\s*(?:avec|et|with|and|mit|und|con|met)\\s+(?=(?-i:\\p{Lu}))");

    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    /** What stands behind is read by nobody: credits of a film are shorter, and hostile text costs its square. */
    private static final int LONGEST = 4_000;

    /** More than a name, its function and an outlet have. */
    private static final int MOST_WORDS = 12;

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
        String text = withoutOutlet(part.text);
        return (text.equals(part.text) ? part.person : PersonName.read(text))
                .filter(name -> !isOutlet.test(text) && !isOutlet.test(name));
    }

    /** "Jean Dupont Le Progrès": an outlet of two words or more behind a first name and a surname. */
    private String withoutOutlet(String text) {
        List<String> words = List.of(text.split(" ", -1));
        if (words.size() > MOST_WORDS) return text;
        for (int from = 2; from < words.size() - 1; from++) {
            if (isOutlet.test(String.join(" ", words.subList(from, words.size()))))
                return String.join(" ", words.subList(0, from));
        }
        return text;
    }

    /** Pure: the same signature says the same for ever. */
    static Reading read(String signature) {
        String text = signature.length() > LONGEST ? signature.substring(0, LONGEST) : signature;
        String line = SPACES.matcher(Entities.decoded(text)).replaceAll(" ").strip();
        line = Credits.withoutBracketed(RSS_AUTHOR.matcher(line).replaceAll("$1"));
        Matcher brackets = BRACKETS.matcher(line);
        Set<String> agencies = new LinkedHashSet<>();
        List<Part> parts = parts(brackets.replaceAll(" "));
        brackets.reset();
        while (brackets.find()) {
            // Brackets hold an agency, a place or a function, and who signs only behind "with".
            String held = brackets.group(1) != null ? brackets.group(1) : brackets.group(2);
            boolean helped = WITH.matcher(held).find();
            for (Part part : parts(held)) {
                part.agency.ifPresent(agencies::add);
                if (helped) parts.add(part);
            }
        }
        return new Reading(List.copyOf(parts), agencies);
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : split(text)) parts.add(Part.of(part));
        return parts;
    }

    private static List<String> split(String text) {
        String line = Credits.without(ADDRESS.matcher(text).replaceAll(" ")).strip();
        List<String> parts = new ArrayList<>();
        for (String group : PARTS.split(line, -1)) {
            List<String> members = new ArrayList<>();
            for (String member : COMMAS.split(group, -1)) {
                for (String one : AND_OF_NAMES.split(member, -1)) members.add(Leads.without(one));
            }
            members.removeIf(String::isBlank);
            parts.addAll(SurnameFirst.joined(members));
        }
        return parts;
    }
}
