// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

class PreparerTest {

    private static final Instant NOON = Instant.parse("2018-11-22T12:00:00Z");

    private final OutletRegister register = new OutletRegister(List.of(outlet(
            "ouestmatin.example", "Ouest Matin", List.of("Ouest-Matin Dimanche"), List.of("ouest-matin.example"))));
    private final Preparer preparer = new Preparer(register, text -> text.isEmpty() ? "" : "guessed from: " + text);

    @ParameterizedTest
    @CsvSource({
        // Stated name first: an aggregator's address is that of no paper.
        "OUEST MATIN, https://news.aggregator.example/1, ouestmatin.example",
        "ouest-matin dimanche, , ouestmatin.example",
        "Ouest Matin (site web), , ouestmatin.example",
        "www.ouestmatin.example, , ouestmatin.example",
        "'', https://www.ouestmatin.example/1, ouestmatin.example",
        "Le Matin de l'Ouest, https://sport.ouest-matin.example/1, ouestmatin.example",
        "'', https://www.inconnu.example/1, inconnu.example",
        "Un Inconnu, https://m.inconnu.example/1, inconnu.example",
        "L'Inconnu Libéré, , l inconnu libere",
        "Inconnu.example, , inconnu.example",
        "'', , ''",
    })
    void theOutletIsTheStatedOneElseThatOfTheDomainElseTheHost(String stated, @Nullable String address, String key) {
        assertThat(prepared(clipping(stated, address, "fr", List.of())).outlet())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"ouest-matin.example, ouestmatin.example", "sud-soir.example, sud-soir.example"})
    void anAddressThatIsNotTheArticlesOwnNamesNoOutlet(String stated, String key) {
        Clipping clipping = new Clipping(
                MentionId.ofUnaddressedClipping(stated, "L'usine", "2018-11-22"),
                Optional.of(URI.create("https://news.aggregator.example/articles/1")),
                Published.at(NOON),
                stated,
                Clipping.Medium.UNKNOWN,
                "fr",
                List.of(),
                List.of(),
                "L'usine",
                "");
        assertThat(prepared(clipping).outlet()).isEqualTo(key);
        assertThat(prepared(clipping).id().value()).isEqualTo("press:clipping:" + key + "/2018-11-22/l-usine");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr",
        "fr-FR, fr",
        "FR_ca, fr",
        "fra, fr",
        "fre, fr",
        "French, fr",
        "Français, fr",
        "anglais, en",
        "Deutsch, de",
        "iw, he",
        "in, id",
        "zh-Hant, zh",
        "oc, oc"
    })
    void theWordOfTheSourceGoesFirst(String stated, String language) {
        assertThat(prepared(clipping("x", null, stated, List.of())).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"und", "qme", "qht", "zxx", "art", "''", "xx", "français de France", "12"})
    void whereTheSourceNamesNoLanguageItIsGuessed(String stated) {
        assertThat(prepared(clipping("x", null, stated, List.of())).language())
                .isEqualTo("guessed from: Un titre\nUn texte");
    }

    @Test
    void handlesTagsAndAddressesSayNothingOfTheLanguage() {
        Post post = new Post(
                MentionId.ofPost("x", "1"),
                "x",
                Optional.empty(),
                Optional.empty(),
                Published.at(NOON),
                "und",
                "@UsineXtra #Usine https://t.example/abc");
        assertThat(((Finding.Sighting) preparer.prepare(new Finding.Sighting(post, "line 2")))
                        .mention()
                        .language())
                .isEmpty();
    }

    @Test
    void whoSignedIsToldFromTheOutletAndItsAgency() {
        Clipping prepared = prepared(clipping(
                "Neuro Nouvelles",
                "https://www.neuronouvelles.example/1",
                "fr",
                List.of("Par Neuro Nouvelles, Ouest Matin, Anne Roux (avec AFP)")));
        assertThat(prepared.byline()).containsExactly("Anne Roux");
        assertThat(prepared.agencies()).containsExactly("AFP");
    }

    @Test
    void theBeginningOfTheOutletsNameIsNobody() {
        assertThat(prepared(clipping("Al Exemple English", "https://alexemple.example/1", "en", List.of("Al Exemple")))
                        .byline())
                .isEmpty();
    }

    @Test
    void preparingWhatIsPreparedChangesNothing() {
        Clipping once = prepared(
                clipping("Ouest Matin", "https://news.example/1", "und", List.of("DUPONT Jean et Luc Petit, Reuters")));
        assertThat(prepared(once)).isEqualTo(once);
    }

    @Test
    void aPrintArticleUnderTwoNamesOfItsPaperIsOneMention() {
        MentionId one = prepared(clipping("Ouest Matin", null, "fr", List.of())).id();
        MentionId other = prepared(clipping("Ouest-Matin Dimanche", null, "fr", List.of()))
                .id();
        assertThat(one)
                .isEqualTo(other)
                .isEqualTo(new MentionId("press:clipping:ouestmatin.example/2018-11-22/un-titre"));
    }

    @Test
    void anArticleInPaperAndOnSiteIsTwoMentionsOfTwoOutlets() {
        Outlet site = outlet("soir.example", "Le Soir", List.of(), List.of("soir.example"));
        Outlet paper = new Outlet(
                "soir-papier",
                "Le Soir",
                List.of(),
                List.of(),
                Optional.of("soir.example"),
                "national-daily",
                "FR",
                "fr",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(Clipping.Medium.PRINT),
                List.of());
        Preparer ofBoth = new Preparer(new OutletRegister(List.of(site, paper)), text -> "");
        Clipping printed = printed("Le Soir");
        Clipping online = clipping("Le Soir (site web)", null, "fr", List.of());
        List<Clipping> prepared = Stream.of(printed, online)
                .map(one -> ((Finding.Sighting) ofBoth.prepare(new Finding.Sighting(one, "line 2"))).mention())
                .map(Clipping.class::cast)
                .toList();
        assertThat(prepared).extracting(Clipping::outlet).containsExactly("soir-papier", "soir.example");
        assertThat(prepared).extracting(Clipping::id).doesNotHaveDuplicates();
        MetricSnapshot read = new MetricSnapshot(
                Subject.of(printed.id()), Metric.AUDIENCE, new Reading.Level(1, NOON), Basis.DECLARED, "x", "");
        Finding.Count count = (Finding.Count) ofBoth.prepare(new Finding.Count(read, "line 2"));
        assertThat(count.snapshot().subject())
                .isEqualTo(Subject.of(prepared.getFirst().id()));
    }

    @Test
    void numbersOfAPrintArticleFollowItsId() {
        MentionId id = clipping("Ouest Matin", null, "fr", List.of()).id();
        MetricSnapshot snapshot = new MetricSnapshot(
                Subject.of(id), Metric.AUDIENCE, new Reading.Level(1, NOON), Basis.DECLARED, "x", "");
        Finding.Count count = (Finding.Count) preparer.prepare(new Finding.Count(snapshot, "line 2"));
        assertThat(count.snapshot().subject().key()).isEqualTo("press:clipping:ouestmatin.example/2018-11-22/un-titre");
    }

    @Test
    void theIdOfAnAddressedArticleStays() {
        Clipping clipping = clipping("Ouest Matin", "https://ouestmatin.example/a/2018/b", "fr", List.of());
        assertThat(prepared(clipping).id()).isEqualTo(clipping.id());
    }

    @Test
    void whatWasSkippedStaysSkipped() {
        Finding skip = new Finding.Skip("line 3", Message.of("files.row.short"));
        assertThat(preparer.prepare(skip)).isSameAs(skip);
    }

    private Clipping prepared(Clipping clipping) {
        Finding prepared = preparer.prepare(new Finding.Sighting(clipping, "line 2"));
        Mention mention = ((Finding.Sighting) prepared).mention();
        assertThat(((Finding.Sighting) prepared).place()).isEqualTo("line 2");
        return (Clipping) mention;
    }

    private static Clipping printed(String outlet) {
        return new Clipping(
                MentionId.ofUnaddressedClipping(outlet, "Un titre", "2018-11-22"),
                Optional.empty(),
                Published.at(NOON),
                outlet,
                Clipping.Medium.PRINT,
                "fr",
                List.of(),
                List.of(),
                "Un titre",
                "Un texte");
    }

    private static Clipping clipping(String outlet, @Nullable String address, String language, List<String> byline) {
        Optional<URI> url = Optional.ofNullable(address).map(URI::create);
        return new Clipping(
                url.map(MentionId::ofClipping)
                        .orElseGet(() -> MentionId.ofUnaddressedClipping(outlet, "Un titre", "2018-11-22")),
                url,
                Published.at(NOON),
                outlet,
                Clipping.Medium.UNKNOWN,
                language,
                byline,
                List.of(),
                "Un titre",
                "Un texte");
    }

    private static Outlet outlet(String key, String name, List<String> aliases, List<String> domains) {
        return new Outlet(
                key,
                name,
                aliases,
                domains,
                Optional.empty(),
                "regional-daily",
                "FR",
                "fr",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
