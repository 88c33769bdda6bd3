// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.jobs.DemoOutcome;
import org.sillage.app.jobs.JobException;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reports.ReportRoom;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;
import org.sillage.indexer.LuceneCampaignMatcher;
import org.sillage.report.Figure;

/** A small world, lived through once: the figures are those of the generator's own books. */
class DemoTest {

    private static final World WORLD = World.of(WorldSize.SMALL);
    private static final Books BOOKS = new Books(WORLD);

    @TempDir
    static Path folder;

    private static Home home;
    private static DemoOutcome outcome;

    @BeforeAll
    static void liveThroughTheCampaign() {
        home = new Home(folder.resolve("demo"));
        outcome =
                new FoundingDemo(WorldSize.SMALL, InstantSource.system()).play(home.root(), Locale.ENGLISH, said -> {});
    }

    @Test
    void theFiguresOfTheCampaignAreThoseOfTheBooks() throws Exception {
        Map<Metric, Figure> figures = figures(WORLD.size().campaign(), Optional.empty());
        expect(figures, WORLD.size().campaign(), end());
        assertThat(count(figures, Metric.CLIPPINGS)).hasValue(WORLD.size().clippings());
        assertThat(count(figures, Metric.IMPRESSIONS)).hasValue(WORLD.size().impressions());
        assertThat(count(figures, Metric.PLATFORM_ENGAGEMENTS))
                .hasValue(WORLD.size().platformEngagements());
        assertThat(count(figures, Metric.FOLLOWERS_GAINED))
                .hasValue(WORLD.size().followersGained());
        assertThat(count(figures, Metric.VIDEO_VIEWS)).hasValue(WORLD.size().videoViews());
    }

    @Test
    void theWeekOfTheEventAsOfItsMondayIsWhatCouldBeKnownThen() throws Exception {
        Instant monday = FoundingDemo.eventWeek().to().plusSeconds(7 * 3_600);
        expect(figures(FoundingDemo.eventWeek(), Optional.of(monday)), FoundingDemo.eventWeek(), monday);
    }

    @Test
    void anArticleThatStandsInItsFeedAFortnightLateCountsInTheWeekItWasPublished() throws Exception {
        Period week = Period.weekOf(java.time.LocalDate.of(2018, 11, 5), WorldSize.PARIS);
        Instant before = week.to().plusSeconds(7 * 3_600);
        long then = BOOKS.clippings(week, before);
        long later = BOOKS.clippings(week, end());
        assertThat(later).isGreaterThan(then);
        assertThat(count(figures(week, Optional.of(before)), Metric.CLIPPINGS)).hasValue(then);
        assertThat(count(figures(week, Optional.empty()), Metric.CLIPPINGS)).hasValue(later);
    }

    @Test
    void theServerThatWasOutOfOrderIsAGapAndNoZero() throws Exception {
        try (OpenHome open = OpenHome.reading(home, new SimulatedClock(end()))) {
            Period outage = new Period(World.OUTAGE, World.OUTAGE.plusDays(World.OUTAGE_DAYS - 1), WorldSize.PARIS);
            String source = DemoHome.id(WORLD.troubled());
            List<RunRecord> failed = open.ledger().now().runs(outage.from(), outage.to()).stream()
                    .filter(run -> run.plan().source().equals(source))
                    .filter(run -> run.state().equals(Optional.of(RunState.FAILED)))
                    .toList();
            assertThat(failed)
                    .hasSize(World.OUTAGE_DAYS)
                    .allSatisfy(run -> assertThat(run.error()).isPresent());
        }
    }

    @Test
    void theWeeksOfTheEventAndOfTheEndAreLeftInTwoLanguagesAndAPackForEachSponsor() {
        assertThat(outcome.files()).allSatisfy(file -> assertThat(file.path()).exists());
        assertThat(outcome.files().stream()
                        .map(file -> String.valueOf(file.path().getFileName())))
                .containsExactly(
                        "usine-extraordinaire-2018_weekly_2018-11-19_2018-11-25_fr.xlsx",
                        "usine-extraordinaire-2018_weekly_2018-11-19_2018-11-25_en.xlsx",
                        "usine-extraordinaire-2018_weekly_2018-11-26_2018-12-02_fr.xlsx",
                        "usine-extraordinaire-2018_weekly_2018-11-26_2018-12-02_en.xlsx",
                        "usine-extraordinaire-2018_sponsor_edf_2018-11-01_2018-11-30_fr.xlsx",
                        "usine-extraordinaire-2018_sponsor_fim_2018-11-01_2018-11-30_fr.xlsx",
                        "usine-extraordinaire-2018_sponsor_michelin_2018-11-01_2018-11-30_fr.xlsx",
                        "usine-extraordinaire-2018_sponsor_sanofi_2018-11-01_2018-11-30_fr.xlsx",
                        "usine-extraordinaire-2018_sponsor_uimm_2018-11-01_2018-11-30_fr.xlsx");
    }

    @Test
    void aPostThatWasDeletedIsWithdrawnAndTheOthersAreNot() throws Exception {
        assertThat(posts().stream()
                        .filter(post -> post.withdrawn().isPresent())
                        .map(post -> post.mention().id()))
                .containsExactlyInAnyOrderElementsOf(WORLD.voices().stream()
                        .filter(voice -> voice.deleted().isPresent())
                        .map(voice -> MentionId.ofPost("x", voice.post().id()))
                        .toList())
                .hasSize(3);
    }

    @Test
    void theSamePostFromTheNetworkAndFromAnExportIsOnePost() throws Exception {
        String own = WORLD.posts().getFirst().id();
        assertThat(posts().stream()
                        .filter(post -> post.mention().id().equals(MentionId.ofPost("x", own)))
                        .map(Dossier::sources))
                .singleElement()
                .satisfies(sources -> assertThat(sources).contains(DemoHome.NETWORK_SOURCE, "x-exports"));
    }

    @Test
    void anEditedPostIsOnePostWithItsLastWords() throws Exception {
        Voice edited = WORLD.voices().stream()
                .filter(voice -> voice.edited().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(posts().stream()
                        .map(Dossier::mention)
                        .filter(post -> post.id()
                                .equals(MentionId.ofPost("x", edited.post().id()))))
                .singleElement()
                .satisfies(post -> assertThat(post.toString()).contains("(corrigé)"));
    }

    private static List<Dossier> posts() throws Exception {
        List<Dossier> posts = new ArrayList<>();
        try (OpenHome open = OpenHome.reading(home, new SimulatedClock(end()))) {
            open.ledger().now().published(WORLD.size().campaign(), dossier -> {
                if (dossier.mention().network().equals("x")) posts.add(dossier);
            });
        }
        return posts;
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws Exception {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> new FoundingDemo().play(full, Locale.ENGLISH, said -> {}))
                .isInstanceOfSatisfying(
                        JobException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("demo.not-empty"));
    }

    @Test
    void theSameSeedMakesTheSameWorld() {
        assertThat(World.of(WorldSize.SMALL)).isEqualTo(WORLD);
    }

    @Test
    void theFoundingWorldComesToThePublishedTotals() {
        World founding = World.of(WorldSize.FOUNDING);
        Books books = new Books(founding);
        Period campaign = founding.size().campaign();
        assertThat(books.clippings(campaign, end())).isEqualTo(512);
        assertThat(books.exported(campaign, end(), DemoPost::impressions)).isEqualTo(2_600_000);
        assertThat(books.exported(campaign, end(), DemoPost::engagements)).isEqualTo(16_400);
        assertThat(books.followersGained(campaign, end())).isEqualTo(3_400);
        assertThat(books.either(campaign, end(), DemoPost::videoViews)).isEqualTo(176_500);
    }

    private static Instant end() {
        return WORLD.size().lastDay().plusDays(1).atStartOfDay(WorldSize.PARIS).toInstant();
    }

    private static void expect(Map<Metric, Figure> figures, Period period, Instant asOf) {
        assertThat(count(figures, Metric.CLIPPINGS)).as("clippings").hasValue(BOOKS.clippings(period, asOf));
        assertThat(count(figures, Metric.STORIES)).as("stories").hasValue(BOOKS.stories(period, asOf));
        assertThat(count(figures, Metric.OUTLETS)).as("outlets").hasValue(BOOKS.outlets(period, asOf));
        assertThat(count(figures, Metric.JOURNALISTS)).as("journalists").hasValue(BOOKS.journalists(period, asOf));
        assertThat(Optional.ofNullable(figures.get(Metric.ACCREDITED_CONVERTED))
                        .orElseThrow()
                        .value())
                .as("accredited converted")
                .hasValue((double) BOOKS.converted(period, asOf)
                        / PressOffice.guests(WORLD).size());
        assertThat(count(figures, Metric.POSTS)).as("posts").hasValue(BOOKS.posts(period, asOf));
        assertThat(count(figures, Metric.IMPRESSIONS))
                .as("impressions")
                .hasValue(BOOKS.exported(period, asOf, DemoPost::impressions));
        assertThat(count(figures, Metric.PLATFORM_ENGAGEMENTS))
                .as("platform engagements")
                .hasValue(BOOKS.exported(period, asOf, DemoPost::engagements));
        assertThat(count(figures, Metric.ENGAGEMENTS))
                .as("engagements")
                .hasValue(BOOKS.either(period, asOf, post -> post.likes() + post.reposts() + post.replies())
                        + BOOKS.asked(period, asOf, DemoPost::quotes));
        assertThat(count(figures, Metric.LIKES)).as("likes").hasValue(BOOKS.either(period, asOf, DemoPost::likes));
        assertThat(count(figures, Metric.FOLLOWERS_GAINED))
                .as("followers gained")
                .hasValue(BOOKS.followersGained(period, asOf));
        assertThat(count(figures, Metric.VIDEO_VIEWS))
                .as("video views")
                .hasValue(BOOKS.either(period, asOf, DemoPost::videoViews));
    }

    private static OptionalLong count(Map<Metric, Figure> figures, Metric metric) {
        return Optional.ofNullable(figures.get(metric)).map(Figure::count).orElseThrow();
    }

    private static Map<Metric, Figure> figures(Period period, Optional<Instant> asOf) throws Exception {
        try (OpenHome open = OpenHome.reading(home, new SimulatedClock(end()))) {
            long position = asOf.map(open.ledger()::positionAt).orElseGet(open.ledger()::position);
            LedgerView view = open.ledger().at(position);
            Configuration configuration =
                    ConfigReader.recorded(view.config(), open.evidence()).read();
            ReportRoom room = new ReportRoom(open.ledger(), open.evidence(), new LuceneCampaignMatcher());
            return room
                    .figures(view, configuration.campaign(DemoHome.CAMPAIGN), configuration.outlets(), period)
                    .stream()
                    .collect(Collectors.toMap(Figure::metric, Function.identity()));
        }
    }
}
