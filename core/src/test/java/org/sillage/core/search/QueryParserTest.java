// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.message.Messages;
import org.sillage.core.search.Query.TextField;
import org.sillage.core.search.Query.ValueField;

class QueryParserTest {

    @Test
    void wordsAreAllRequired() throws QueryException {
        assertThat(QueryParser.parse("usine  extraordinaire"))
                .isEqualTo(new Query.And(List.of(word("usine"), word("extraordinaire"))));
    }

    @Test
    void aCampaignsQueryIsReadAsWritten() throws QueryException {
        assertThat(QueryParser.parse("\"usine extraordinaire\" OR usineextraordinaire"))
                .isEqualTo(new Query.Or(List.of(phrase("usine extraordinaire"), word("usineextraordinaire"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b OR c", "a b OU c", "a AND b OR c", "a ET b OU c", "(a b) OR c", "((a) (b)) OU (c)"})
    void andBindsTighterThanOrInBothLanguages(String text) throws QueryException {
        assertThat(QueryParser.parse(text))
                .isEqualTo(new Query.Or(List.of(new Query.And(List.of(word("a"), word("b"))), word("c"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a -b", "a NOT b", "a SAUF b", "a AND NOT b", "a - -b", "-b a", "a -(b)", "a NOT NOT NOT b"})
    void aMinusOrNotLeavesOut(String text) throws QueryException {
        assertThat(QueryParser.parse(text)).isInstanceOf(Query.And.class);
        assertThat(((Query.And) QueryParser.parse(text)).parts())
                .containsExactlyInAnyOrder(word("a"), new Query.Not(word("b")));
    }

    @Test
    void operatorsInSmallLettersAreWords() throws QueryException {
        assertThat(QueryParser.parse("vivre ou mourir"))
                .isEqualTo(new Query.And(List.of(word("vivre"), word("ou"), word("mourir"))));
    }

    @Test
    void hyphensInsideWordsAndDashesBetweenThemTakeNothingAway() throws QueryException {
        assertThat(QueryParser.parse("Boulogne-Billancourt")).isEqualTo(word("Boulogne-Billancourt"));
        assertThat(QueryParser.parse("usine - paris")).isEqualTo(new Query.And(List.of(word("usine"), word("paris"))));
        assertThat(QueryParser.parse("usine -& paris")).isEqualTo(new Query.And(List.of(word("usine"), word("paris"))));
    }

    @Test
    void anEqualsSignAsksForTheExactForm() throws QueryException {
        assertThat(QueryParser.parse("=Usines")).isEqualTo(new Query.Word(Optional.empty(), "Usines", true, false));
        assertThat(QueryParser.parse("=\"les usines\""))
                .isEqualTo(new Query.Phrase(Optional.empty(), "les usines", true));
        assertThat(QueryParser.parse("titre:=Usines"))
                .isEqualTo(new Query.Word(Optional.of(TextField.TITLE), "Usines", true, false));
    }

    @Test
    void aStarAtTheEndIsAPrefixAndAloneIsEverything() throws QueryException {
        assertThat(QueryParser.parse("usin*")).isEqualTo(new Query.Word(Optional.empty(), "usin", false, true));
        assertThat(QueryParser.parse("*")).isEqualTo(new Query.Everything());
        assertThat(QueryParser.parse("* -usine"))
                .isEqualTo(new Query.And(List.of(new Query.Everything(), new Query.Not(word("usine")))));
    }

    @ParameterizedTest
    @CsvSource({
        "title:usine, TITLE",
        "titre:usine, TITLE",
        "Titre:usine, TITLE",
        "text:usine, TEXT",
        "texte:usine, TEXT",
        "author:usine, AUTHOR",
        "auteur:usine, AUTHOR"
    })
    void textFieldsHaveFrenchAndEnglishNames(String text, TextField field) throws QueryException {
        assertThat(QueryParser.parse(text)).isEqualTo(new Query.Word(Optional.of(field), "usine", false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "kind:post, KIND, post",
        "type:retombée, KIND, clipping",
        "type:clipping, KIND, clipping",
        "network:x, NETWORK, x",
        "reseau:x, NETWORK, x",
        "réseau:x, NETWORK, x",
        "outlet:lemonde.fr, OUTLET, lemonde.fr",
        "media:lemonde.fr, OUTLET, lemonde.fr",
        "média:\"Le Monde\", OUTLET, Le Monde",
        "account:UsineXtra, ACCOUNT, UsineXtra",
        "compte:x:UsineXtra, ACCOUNT, x:UsineXtra",
        "lang:fr, LANGUAGE, fr",
        "langue:fr, LANGUAGE, fr"
    })
    void valueFieldsHaveFrenchAndEnglishNames(String text, ValueField field, String value) throws QueryException {
        assertThat(QueryParser.parse(text)).isEqualTo(new Query.Value(field, value));
    }

    @Test
    void aTextFieldHoldsForItsWholeGroup() throws QueryException {
        assertThat(QueryParser.parse("titre:(usine -\"porte ouverte\")"))
                .isEqualTo(new Query.And(List.of(
                        new Query.Word(Optional.of(TextField.TITLE), "usine", false, false),
                        new Query.Not(new Query.Phrase(Optional.of(TextField.TITLE), "porte ouverte", false)))));
    }

    @ParameterizedTest
    @CsvSource({
        "audience>10000, audience, 10001, 9223372036854775807",
        "impressions>=5, impressions, 5, 9223372036854775807",
        "likes<5, likes, -9223372036854775808, 4",
        "partages<=5, reposts, -9223372036854775808, 5",
        "video_views=7, video_views, 7, 7",
        "clics:7, clicks, 7, 7"
    })
    void numbersAreCompared(String text, String metric, long least, long most) throws QueryException {
        assertThat(QueryParser.parse(text)).isEqualTo(new Query.Numbers(metric, least, most));
    }

    @ParameterizedTest
    @CsvSource({
        "date:2018-11-22, 2018-11-22, 2018-11-22",
        "date:2018-11, 2018-11-01, 2018-11-30",
        "date:2018, 2018-01-01, 2018-12-31",
        "date:2018-W47, 2018-11-19, 2018-11-25",
        "date:2018-09..2018-11-25, 2018-09-01, 2018-11-25",
        "date:2018-09.., 2018-09-01,",
        "date:..2018-09, , 2018-09-30"
    })
    void daysMonthsWeeksAndOpenEnds(String text, LocalDate first, LocalDate last) throws QueryException {
        assertThat(QueryParser.parse(text))
                .isEqualTo(new Query.Days(Optional.ofNullable(first), Optional.ofNullable(last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“usine extraordinaire”", "«usine extraordinaire»", "« usine extraordinaire »"})
    void typographicQuotationMarksQuoteToo(String text) throws QueryException {
        assertThat(QueryParser.parse(text)).isEqualTo(phrase("usine extraordinaire"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#UsineExtraordinaire",
                "@UsineXtra",
                "https://t.co/abc",
                "12:30",
                "l’usine",
                "R&D",
                "🎉",
                "<script>alert",
                "{{7+7}}",
                "c++"
            })
    void whatLooksOddIsAWord(String text) throws QueryException {
        assertThat(QueryParser.parse(text)).isEqualTo(word(text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``, query.empty, 0
            ` & , `, query.empty, 0
            (), query.empty, 0
            -usine, query.only-not, 0
            -usine -paris, query.only-not, 1
            usine OR -paris, query.only-not, 1
            `usine "paris`, query.quote-open, 7
            (usine, query.group-open, 1
            usine), query.group-close, 6
            OR usine, query.operator-alone, 1
            usine OR, query.operator-alone, 7
            usine OU OU paris, query.operator-alone, 10
            (usine AND) paris, query.operator-alone, 8
            NOT, query.operator-alone, 1
            *usine, query.star-not-last, 1
            us*ne, query.star-not-last, 1
            *a*b*c*, query.star-not-last, 1
            /.*a.{18}/, query.star-not-last, 1
            [* TO *], query.prefix-too-short, 1
            u*, query.prefix-too-short, 1
            lang:f*, query.star-in-value, 1
            usine titel:paris, query.unknown-field, 7
            zzzzzzzz:paris, query.unknown-field-all, 1
            titre: usine, query.value-missing, 1
            lang:(fr OR en), query.group-of-values, 1
            lang>5, query.not-a-number-field, 1
            audience>dix, query.number, 1
            audience>99999999999999999999, query.number, 1
            reachs>5, query.unknown-field, 1
            kind:roman, query.kind, 1
            date:hier, query.date, 1
            date:2018-02-30, query.date, 1
            date:.., query.date, 1
            date:2018-11..2018-09, query.date-backwards, 1
            é🎉 titel:x, query.unknown-field, 4
            """)
    void aFaultIsNamedWithItsColumn(String text, String key, int column) {
        assertFault(text, key, column);
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheNearestOne() {
        QueryException fault = catchThrowableOfType(QueryException.class, () -> QueryParser.parse("auteurs:dupont"));
        assertThat(fault.reason().texts()).containsExactly("auteurs", "auteur");
    }

    @Test
    void fencesStandAtTheirFigures() throws QueryException {
        QueryParser.parse("a".repeat(100));
        assertFault("a".repeat(101), "query.word-too-long", 1);
        assertFault("x \"b " + "a".repeat(101) + "\"", "query.word-too-long", 3);
        QueryParser.parse("ab ".repeat(200));
        assertFault("ab ".repeat(201), "query.too-many", 601);
        QueryParser.parse("(".repeat(20) + "a" + ")".repeat(20));
        assertFault("(".repeat(21) + "a" + ")".repeat(21), "query.too-deep", 21);
        QueryParser.parse(" ".repeat(1999) + "a");
        assertFault(" ".repeat(2000) + "a", "query.too-long", 0);
    }

    @Test
    void hostileQueriesAreRefusedBeforeTheyCostAnything() {
        assertFault("(".repeat(5_000), "query.too-long", 0);
        assertFault("(".repeat(20_000) + "a" + ")".repeat(20_000), "query.too-long", 0);
        assertFault("(".repeat(999) + "a" + ")".repeat(999), "query.too-deep", 21);
        assertFault("-".repeat(1_999) + "a", "query.too-deep", 21);
        assertFault("a ".repeat(2_000), "query.too-long", 0);
        assertFault("a".repeat(1 << 20), "query.too-long", 0);
        assertFault("a".repeat(50_000) + "~", "query.too-long", 0);
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        Random random = new Random(7);
        String[] pieces = {
            "(",
            ")",
            "\"",
            "«",
            "»",
            "-",
            "=",
            "*",
            ":",
            ">",
            "<=",
            "..",
            " ",
            " ",
            "OR",
            "ET",
            "SAUF",
            "usine",
            "é",
            "e\u0301",
            "🎉",
            "\ud83c",
            "\u0000",
            "\u202e",
            "titre",
            "date",
            "lang",
            "audience",
            "2018",
            "-11",
            "-W99",
            "kind:post",
            "#",
            "@",
            "'",
            "\u00a0",
            "9999999999",
            "\\",
            "/",
            "[",
            "{",
            "~",
            "^"
        };
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) text.append(pieces[random.nextInt(pieces.length)]);
            try {
                assertThat(QueryParser.parse(text.toString()))
                        .as(text.toString())
                        .isNotNull();
            } catch (QueryException refused) {
                assertThat(refused.column()).isBetween(0, text.length() + 1);
            }
        }
    }

    @Test
    void everyFaultHasWordsInBothLanguages() {
        for (String text : List.of("", "u*", "titel:x", "zzzzzz:x", "audience>dix", "a OR", "lang>5", "date:hier")) {
            QueryException fault = catchThrowableOfType(QueryException.class, () -> QueryParser.parse(text));
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(Messages.of(locale, "org.sillage.core.messages").words(fault.reason()))
                        .isNotEqualTo(fault.reason().key())
                        .doesNotContain("{");
            }
        }
    }

    private static void assertFault(String text, String key, int column) {
        assertThatThrownBy(() -> QueryParser.parse(text)).isInstanceOfSatisfying(QueryException.class, fault -> {
            assertThat(fault.reason().key()).isEqualTo(key);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    private static Query word(String text) {
        return new Query.Word(Optional.empty(), text, false, false);
    }

    private static Query phrase(String text) {
        return new Query.Phrase(Optional.empty(), text, false);
    }
}
