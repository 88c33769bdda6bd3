// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Articles.Article;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/**
 * Promise R18: clippings and distinct stories are both counted, with a precision of at least 0.98 and a recall of at
 * least 0.90 over labelled pairs of our own making. Labels come from how each pair was made.
 */
class R18_OneStoryManyPapersTest {

    private static final Instant THURSDAY = Instant.parse("2018-11-22T06:00:00Z");
    private static final String NEW_HEADLINE = "À lire ce matin dans nos colonnes, numéro ";

    private static final List<String> HEADLINES = List.of(
            "L'écluse de Port-Hamel rouvre aux péniches après deux mois de chantier",
            "Un apprenti boulanger de Sérigny sacré champion de France",
            "Trains de nuit : la ligne des Gorges reprendra au printemps",
            "Le maire de Castelvieux retire son projet de parking souterrain",
            "À Bray-les-Étangs, l'hôpital cherche douze infirmiers d'urgence",
            "Rugby : Valmorin s'impose sur le fil face à Roquemaure",
            "Une baleine à bosse observée dans l'estuaire de la Rance",
            "Les vendanges s'achèvent avec trois semaines d'avance dans le Haut-Pays",
            "Fonderie Métalor : les salariés votent la reprise du travail",
            "Vol de cuivre : la fibre coupée dans neuf communes du littoral");

    /** @param isCopy what is right; {@code kind} says how the pair was made */
    private record Pair(String kind, MentionId one, MentionId other, boolean isCopy) {}

    private static final List<Pair> PAIRS = new ArrayList<>();
    private static final List<Clipping> CLIPPINGS = new ArrayList<>();
    private static Map<MentionId, MentionId> stories = Map.of();

    @BeforeAll
    static void compareAll() {
        List<Clipping> originals = originalsAndCopies();
        differentArticles(originals);
        titlesAlone();
        recurringHeadings();
        weather();
        try (TemporaryLedger temporary = TemporaryLedger.open(new SettableClock(THURSDAY))) {
            temporary.append(
                    "feed",
                    CLIPPINGS.stream()
                            .map(clipping -> Samples.sighted(clipping, "items"))
                            .toArray(Finding[]::new));
            Ledger ledger = temporary.ledger();
            long reached = new Comparison(ledger).catchUp();
            stories = new Stories(ledger.derived())
                    .of(CLIPPINGS.stream().map(Clipping::id).toList(), reached);
        }
    }

    @Test
    void theSetIsLargeEnough() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(PAIRS.stream().filter(Pair::isCopy)).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void whatIsTakenForOneStoryIsOneStory() {
        List<Pair> linked =
                PAIRS.stream().filter(R18_OneStoryManyPapersTest::isLinked).toList();
        List<Pair> wrong = linked.stream().filter(pair -> !pair.isCopy).toList();
        double precision = 1 - wrong.size() / (double) linked.size();
        assertThat(precision).as("precision; wrong: %s", wrong).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void oneStoryIsTakenForOneStory() {
        List<Pair> copies = PAIRS.stream().filter(Pair::isCopy).toList();
        List<Pair> missed = copies.stream().filter(pair -> !isLinked(pair)).toList();
        double recall = 1 - missed.size() / (double) copies.size();
        assertThat(recall).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void everyKindOfCopyIsFoundMoreOftenThanNot() {
        Set<String> kinds = new LinkedHashSet<>();
        PAIRS.stream().filter(Pair::isCopy).forEach(pair -> kinds.add(pair.kind));
        for (String kind : kinds) {
            List<Pair> copies = PAIRS.stream()
                    .filter(pair -> pair.isCopy && pair.kind.equals(kind))
                    .toList();
            long found =
                    copies.stream().filter(R18_OneStoryManyPapersTest::isLinked).count();
            assertThat(found / (double) copies.size()).as(kind).isGreaterThanOrEqualTo(0.8);
        }
    }

    private static boolean isLinked(Pair pair) {
        return Objects.equals(stories.get(pair.one), stories.get(pair.other));
    }

    private static List<Clipping> originalsAndCopies() {
        Random random = new Random(18);
        List<Clipping> originals = new ArrayList<>();
        for (Article article : Articles.all()) {
            Clipping original = add("agence.example", article.title(), article.text(), 0);
            originals.add(original);
            for (int i = 0; i < 4; i++) {
                String furniture =
                        " Lire aussi : tous nos articles du jour. Suivez le journal " + i + " sur les réseaux.";
                copy("verbatim, with the paper's furniture", original, article.title(), article.text() + furniture, i);
                copy("5 % edited", original, article.title(), Articles.edited(article.text(), 5, random), 4 + i);
                copy("10 % edited", original, article.title(), Articles.edited(article.text(), 10, random), 8 + i);
                copy(
                        "cut to 3/4, 5 % edited",
                        original, article.title(), Articles.edited(Articles.cut(article.text()), 5, random), 12 + i);
                copy(
                        "edited headline, 5 % edited",
                        original, NEW_HEADLINE + CLIPPINGS.size(), Articles.edited(article.text(), 5, random), 16 + i);
            }
        }
        return originals;
    }

    private static void copy(String kind, Clipping original, String title, String text, int paper) {
        Clipping copy = add("paper" + paper + ".example", title, text, 1 + paper * 4);
        PAIRS.add(new Pair(kind, original.id(), copy.id(), true));
    }

    private static void differentArticles(List<Clipping> originals) {
        for (int i = 0; i < originals.size(); i++) {
            for (int j = 0; j < i; j++) {
                PAIRS.add(new Pair(
                        "same theme or none",
                        originals.get(j).id(),
                        originals.get(i).id(),
                        false));
            }
        }
    }

    private static void titlesAlone() {
        for (String title : HEADLINES) {
            Clipping original = add("agence.example", title, "", 200);
            Clipping copy = add("paper1.example", title.replace("'", "’").replace(" :", ":"), "", 202);
            Clipping longer = add("paper2.example", title + ", selon les organisateurs", "", 203);
            Clipping other =
                    add("paper3.example", title.replaceFirst("^(?:\\S+ ){4}", "Grève annoncée dans "), "", 204);
            PAIRS.add(new Pair("title alone", original.id(), copy.id(), true));
            PAIRS.add(new Pair("title alone, longer", original.id(), longer.id(), true));
            PAIRS.add(new Pair("title alone, other news", original.id(), other.id(), false));
        }
    }

    private static void recurringHeadings() {
        List<String> headings = List.of(
                "Le compte rendu du Conseil des ministres",
                "Courrier",
                "Les dix photos qui ont marqué la semaine",
                "Les rendez-vous culturels à ne pas manquer près de chez vous");
        for (String heading : headings) {
            for (int week = 0; week < 5; week++) {
                Clipping one = add("paper1.example", heading, "", week * 168);
                Clipping nextDay = add("paper1.example", heading, "", week * 168 + 24);
                PAIRS.add(new Pair("recurring heading", one.id(), nextDay.id(), false));
                if (week > 0) {
                    Clipping elsewhere = add("paper2.example", heading, "", week * 168 + 25);
                    PAIRS.add(new Pair("recurring heading elsewhere", one.id(), elsewhere.id(), false));
                }
            }
        }
    }

    private static void weather() {
        Random random = new Random(8);
        List<Clipping> days = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            String text =
                    ("Le temps restera %s sur la moitié nord du pays avec des passages nuageux en cours de journée. Sur les"
                                    + " côtes, le vent soufflera jusqu'à %d kilomètres par heure en rafales. Les températures minimales iront"
                                    + " de %d à %d degrés, les maximales de %d à %d degrés. Les averses gagneront le relief en soirée.")
                            .formatted(
                                    random.nextBoolean() ? "calme" : "agité",
                                    40 + random.nextInt(50),
                                    random.nextInt(5),
                                    5 + random.nextInt(3),
                                    8 + random.nextInt(3),
                                    11 + random.nextInt(5));
            days.add(add("paper1.example", "Météo : le temps qu'il fera demain", text, day * 24));
        }
        for (int i = 1; i < days.size(); i++) {
            PAIRS.add(new Pair("weather", days.get(i - 1).id(), days.get(i).id(), false));
            PAIRS.add(new Pair("weather", days.getFirst().id(), days.get(i).id(), false));
        }
    }

    private static Clipping add(String outlet, String title, String text, int hours) {
        Clipping clipping = Articles.clipping(
                outlet, Integer.toString(CLIPPINGS.size()), THURSDAY.plus(Duration.ofHours(hours)), title, text);
        CLIPPINGS.add(clipping);
        return clipping;
    }
}
