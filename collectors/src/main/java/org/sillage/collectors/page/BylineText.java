// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name in a row of a byline, in the habits of papers in eight languages. */
final class BylineText {

    /** {@code Propos recueillis par Marie Durand}, {@code Autora: Marie Durand}. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^[(\\[]?(?:(?:\\p{L}+['’ ]){0,3}(?:publié|écrit|recueillis?|signé|posted|written|text|texte|texto|testo|story|reported|reporting|veröffentlicht|geschrieben|escrito|scritto|geschreven|kolumne|kommentar|analyse|analysis|opinion|chronique|tribune|interview|reportage|column|review)\\s+)?"
                    + "(?:(?:by|par|von|por|di|door|av|af)(?:\\s*:?\\s+|(?-i:(?=\\p{Lu})))"
                    + "|(?:auteure?s?|authors?|autor(?:en|in|a|e|es)?|autrice|text|texte|testo|texto|redacción|redazione|tekst)\\s*:\\s*)(\\S.*)");
    /** {@code Publié le 22/11/2018 à 9h30 par Marie Durand}. */
    private static final Pattern DATED = Pattern.compile(
            "(?iu)^\\P{L}*(?:(?:publié|posté|écrit|rédigé|posted|published|written|submitted|veröffentlicht|erstellt|publicado|escrito|pubblicato|scritto|inserito|geplaatst|gepubliceerd|geschreven)[es]{0,2}|mise? en ligne|am|le|on|el|il|op)(?!\\p{L})"
                    + ".{0,60}?\\d.{0,40}?\\b(?:by|par|von|por|da|di|door|av)\\s*:?\\s+(\\S.*)");
    /** What leads from a name to the date behind it. */
    private static final Pattern TO_DATE = Pattern.compile(
            "(?iu)[\\s,;|·–—-]+(?:(?:le|on|am|vom|el|il|em|op|den|at|à|published|posted|updated|publié|mis à jour)[\\s:]*)*$|[\\s,;|·–—-]+(?:mon|tues|wednes|thurs|fri|satur|sun)day$");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final DateText DATES = new DateText(ZoneOffset.UTC, "");

    private BylineText() {}

    /** The name of who signed with a row, as it stands; empty where it does not say that anybody did. */
    static Optional<String> name(String row) {
        Matcher signed = SIGNED.matcher(row);
        if (signed.matches()) return Optional.of(signed.group(1));
        Matcher dated = DATED.matcher(row);
        return dated.matches() ? Optional.of(dated.group(1)) : Optional.empty();
    }

    /** "Marie Durand, le 22/11/2018 09:30": nobody's name has a number in it, but a pseudonym may. */
    static String withoutDate(String signature) {
        Matcher dated = DATED.matcher(signature);
        if (dated.matches()) return dated.group(1);
        Matcher digit = DIGIT.matcher(signature);
        if (!digit.find() || signature.indexOf(' ') < 0) return signature;
        String name = DATES.before(signature);
        if (name.length() == signature.length()) name = signature.substring(0, digit.start());
        return TO_DATE.matcher(name.strip()).replaceFirst("").strip();
    }
}
