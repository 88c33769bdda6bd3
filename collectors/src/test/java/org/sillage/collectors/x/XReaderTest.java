// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Reading;

/** Every item read, every number right, missing ones absent. Samples are invented, after the shape of X's answers. */
class XReaderTest {

    private static final Instant SEEN = Instant.parse("2026-11-22T08:00:00Z");

    private static final String ANSWER = """
            {"data":[{"id":"1991431318533050368","text":"Tom &amp; Léa &lt;3 &amp;amp;","author_id":"7",
              "created_at":"2025-11-20T08:30:00.000Z","lang":"fr","edit_history_tweet_ids":["1991431318533050368"],
              "attachments":{"media_keys":["7_1","7_2","3_1"]},
              "public_metrics":{"retweet_count":12,"reply_count":3,"like_count":3000000000,"quote_count":2,
                "bookmark_count":1,"impression_count":5210}}],
             "includes":{"users":[{"id":"7","name":"Usine","username":"Usine_Extra",
                "public_metrics":{"followers_count":3400}}],
              "media":[{"media_key":"7_1","type":"video","public_metrics":{"view_count":1830}},
                {"media_key":"7_2","type":"video","public_metrics":{"view_count":170}},
                {"media_key":"3_1","type":"photo"}]},
             "meta":{"result_count":1,"next_token":"b26v"}}""";

    @Test
    void aPostIsReadWithWhoWhenAndWhere() throws Exception {
        Post post = posts(ANSWER).getFirst();
        assertThat(post.id().value()).isEqualTo("x:post:1991431318533050368");
        assertThat(post.account()).contains(new Account("x", "Usine_Extra", "Usine"));
        assertThat(post.url().orElseThrow()).hasToString("https://x.com/Usine_Extra/status/1991431318533050368");
        assertThat(post.published()).isEqualTo(Published.at(Instant.parse("2025-11-20T08:30:00Z")));
        assertThat(post.language()).isEqualTo("fr");
        assertThat(post.text()).isEqualTo("Tom & Léa <3 &amp;");
    }

    @Test
    void everyNumberIsReadBesideItsOwnName() throws Exception {
        assertThat(numbers(ANSWER))
                .containsExactly(
                        "REPOSTS 12 retweet_count",
                        "QUOTES 2 quote_count",
                        "REPLIES 3 reply_count",
                        "LIKES 3000000000 like_count",
                        "SAVES 1 bookmark_count",
                        "IMPRESSIONS 5210 impression_count",
                        "VIDEO_VIEWS 2000 view_count",
                        "FOLLOWERS 3400 followers_count");
    }

    @Test
    void followersAreALevelAndThePostsNumbersAreTotals() throws Exception {
        assertThat(counts(ANSWER))
                .filteredOn(count -> count.snapshot().reading() instanceof Reading.Level)
                .singleElement()
                .satisfies(count -> assertThat(count.snapshot().subject().key()).isEqualTo("x:account:usine_extra"));
        assertThat(counts(ANSWER)).allSatisfy(count -> assertThat(count.place()).contains("."));
    }

    @Test
    void numbersThatAreNotGivenAreAbsentAndNotZero() throws Exception {
        String bare =
                "{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"public_metrics\":{\"like_count\":0,\"quote_count\":null}}]}";
        assertThat(numbers(bare)).containsExactly("LIKES 0 like_count");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-22T23:30:00.000Z, 0, ''",
        "2018-11-22T23:30:00.000Z, 7, IMPRESSIONS 7 impression_count",
        "2023-01-05T23:30:00.000Z, 0, IMPRESSIONS 0 impression_count",
    })
    void noImpressionsOnAPostFromBeforeTheyWereCountedSayNothing(String at, long count, String read) throws Exception {
        String json = "{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"created_at\":\"" + at
                + "\",\"public_metrics\":{\"impression_count\":" + count + "}}]}";
        assertThat(String.join(",", numbers(json))).isEqualTo(read);
    }

    @Test
    void viewsOfAVideoOfAnotherPostCountThere() throws Exception {
        String json =
                "{\"data\":[{\"id\":\"9\",\"text\":\"a\",\"attachments\":{\"media_keys\":[\"7_1\"]},\"entities\":{\"urls\":"
                        + "[{\"media_key\":\"7_1\",\"expanded_url\":\"https://x.com/a/status/5/video/1\"}]}}],"
                        + "\"includes\":{\"media\":[{\"media_key\":\"7_1\",\"public_metrics\":{\"view_count\":5}}]}}";
        assertThat(numbers(json)).isEmpty();
    }

    @Test
    void aRepostIsADerivativeAndAQuoteIsAnItem() throws Exception {
        String json =
                "{\"data\":[{\"id\":\"1\",\"text\":\"RT\",\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"5\"}],"
                        + "\"public_metrics\":{\"retweet_count\":12}},"
                        + "{\"id\":\"2\",\"text\":\"Oui\",\"referenced_tweets\":[{\"type\":\"quoted\",\"id\":\"5\"}]}]}";
        assertThat(posts(json)).extracting(post -> post.id().value()).containsExactly("x:post:2");
        assertThat(skips(json)).containsExactly("data[0] x.repost");
        assertThat(numbers(json)).isEmpty();
    }

    @Test
    void anEditIsAVersionOfTheSamePost() throws Exception {
        String json = "{\"data\":[{\"id\":\"3\",\"text\":\"Apres\",\"edit_history_tweet_ids\":[\"1\",\"2\",\"3\"]},"
                + "{\"id\":\"2\",\"text\":\"Entre\",\"edit_history_tweet_ids\":[\"1\",\"2\",\"3\"]}]}";
        assertThat(posts(json)).singleElement().satisfies(post -> {
            assertThat(post.id().value()).isEqualTo("x:post:1");
            assertThat(post.text()).isEqualTo("Apres");
            assertThat(post.url().orElseThrow()).hasToString("https://x.com/i/status/3");
        });
        assertThat(skips(json)).containsExactly("data[1] x.older-version");
    }

    @Test
    void aLongPostIsReadWhole() throws Exception {
        String json = "{\"data\":[{\"id\":\"1\",\"text\":\"Court…\",\"note_tweet\":{\"text\":\"Court, puis long\"}}]}";
        assertThat(posts(json).getFirst().text()).isEqualTo("Court, puis long");
    }

    @ParameterizedTest
    @CsvSource({
        "resource-not-found, Could not find tweet with ids: [5]., DELETED",
        "resource-not-found, User has been suspended: [5]., ACCOUNT_GONE",
        "not-authorized-for-resource, Sorry you are not authorized to see the Tweet., PROTECTED",
    })
    void whatIsNoLongerShownIsWithdrawnWithItsCause(String type, String detail, String cause) throws Exception {
        String json = "{\"errors\":[{\"value\":\"5\",\"detail\":\"" + detail
                + "\",\"resource_type\":\"tweet\",\"parameter\":\"ids\","
                + "\"type\":\"https://api.twitter.com/2/problems/" + type + "\"}]}";
        assertThat(read(json)).singleElement().satisfies(finding -> {
            Finding.Withdrawn gone = (Finding.Withdrawn) finding;
            assertThat(gone.mention().value()).isEqualTo("x:post:5");
            assertThat(gone.cause().name()).isEqualTo(cause);
            assertThat(gone.place()).isEqualTo("errors[0]");
        });
    }

    @Test
    void anAccountThatIsGoneIsSkippedWithItsReason() throws Exception {
        String json =
                "{\"errors\":[{\"value\":\"nobody\",\"resource_type\":\"user\",\"detail\":\"Could not find user\","
                        + "\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}]}";
        assertThat(skips(json)).containsExactly("errors[0] x.account-gone");
    }

    @ParameterizedTest
    @CsvSource({"und, ''", "qme, ''", "zxx, ''", "in, id", "fr, fr", "en-GB, en"})
    void codesThatNameNoLanguageAreLeftToBeDetected(String code, String language) throws Exception {
        assertThat(posts("{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"lang\":\"" + code + "\"}]}")
                        .getFirst()
                        .language())
                .isEqualTo(language);
    }

    @Test
    void theNumberOfAPostTellsItsTimeWhereNothingElseDoes() throws Exception {
        Post post = posts("{\"data\":{\"id\":\"1065749264593850368\",\"text\":\"a\"}}")
                .getFirst();
        assertThat(post.published().at()).isEqualTo("2018-11-22T23:30:00Z");
        assertThat(posts("{\"data\":{\"id\":\"12\",\"text\":\"a\"}}").getFirst().published())
                .isEqualTo(Published.unstated(SEEN));
    }

    @Test
    void aStatusOfTheOldApiIsReadWithItsAccount() throws Exception {
        String json =
                "[ {\"created_at\":\"Thu Nov 22 23:30:00 +0000 2018\",\"id\":1065749264593850368,\"text\":\"J-2 &gt; J-1\","
                        + "\"retweet_count\":12,\"favorite_count\":null,\"user\":{\"screen_name\":\"usine_extra\",\"name\":\"Usine\","
                        + "\"followers_count\":3400}}]";
        assertThat(posts(json)).singleElement().satisfies(post -> {
            assertThat(post.id().value()).isEqualTo("x:post:1065749264593850368");
            assertThat(post.published().at()).isEqualTo("2018-11-22T23:30:00Z");
            assertThat(post.text()).isEqualTo("J-2 > J-1");
        });
        assertThat(numbers(json)).containsExactly("REPOSTS 12 retweet_count", "FOLLOWERS 3400 followers_count");
    }

    @Test
    void anOldRepostLeavesItsOriginalAndNoNumberTwice() throws Exception {
        String json = "{\"id\":2,\"text\":\"RT @a: b\",\"retweet_count\":9,\"user\":{\"screen_name\":\"c\"},"
                + "\"retweeted_status\":{\"id\":1,\"text\":\"b\",\"retweet_count\":9,\"user\":{\"screen_name\":\"a\"}}}";
        assertThat(posts(json)).extracting(post -> post.id().value()).containsExactly("x:post:1");
        assertThat(numbers(json)).containsExactly("REPOSTS 9 retweet_count");
        assertThat(skips(json)).containsExactly("$ x.repost");
    }

    @Test
    void manyIsNoNumber() throws Exception {
        String json = "{\"id\":2,\"text\":\"a\",\"retweet_count\":\"100+\",\"user\":{\"screen_name\":\"c\"}}";
        assertThat(numbers(json)).isEmpty();
        assertThat(skips(json)).containsExactly("$.retweet_count x.no-number");
    }

    @Test
    void aNumberWrittenAsATextIsThatNumberAndNothingIsNoZero() throws Exception {
        String json = "{\"data\":[{\"id\":\"2\",\"text\":\"b\",\"public_metrics\":{\"like_count\":null}},"
                + "{\"id\":\"3\",\"text\":\"c\",\"public_metrics\":{\"like_count\":\"5\"}}]}";
        assertThat(numbers(json)).containsExactly("LIKES 5 like_count");
    }

    @Test
    void aFileOfLinesIsReadLineByLineAroundTheBrokenOne() throws Exception {
        String json = "{\"id_str\":\"1\",\"text\":\"a\",\"user\":{\"screen_name\":\"c\"}}\n\n{\"id_str\":\"2\",\n"
                + "{\"delete\":{\"status\":{\"id_str\":\"3\",\"user_id_str\":\"7\"}}}\n{\"limit\":{\"track\":3}}";
        List<Finding> found = file(json);
        assertThat(found).extracting(Finding::place).containsExactly("line 1", "line 3", "line 4", "line 5");
        assertThat(found.get(1)).isInstanceOf(Finding.Skip.class);
        assertThat(found.get(2)).isInstanceOf(Finding.Withdrawn.class);
        assertThat(found.get(3)).isInstanceOf(Finding.Skip.class);
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        assertThatThrownBy(() -> read("{\"data\":[")).isInstanceOf(UnreadableEvidenceException.class);
        assertThatThrownBy(() -> file("{\n\"data\":[")).isInstanceOf(UnreadableEvidenceException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[null,7,[],{\"id\":{},\"text\":[]}]}",
                "{\"data\":\"x\",\"includes\":[],\"errors\":{\"a\":1},\"meta\":3}",
                "{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"public_metrics\":7,\"attachments\":[1],\"edit_history_tweet_ids\":[{}]}]}",
                "{\"data\":[{\"id\":\"99999999999999999999999\",\"text\":\"a\"}]}",
                "7",
                "[[[]]]",
            })
    void oddShapesAreSkippedAndBreakNothing(String json) throws Exception {
        assertThat(read(json)).allSatisfy(finding -> assertThat(finding).isInstanceOf(Finding.Skip.class));
    }

    private static List<Finding> read(String json) throws Exception {
        try (Stream<Finding> found = XReader.answer(evidence(json))) {
            return found.toList();
        }
    }

    private static List<Finding> file(String json) throws Exception {
        try (Stream<Finding> found = XReader.file(evidence(json))) {
            return found.toList();
        }
    }

    private static Evidence evidence(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Evidence("", "a.json", "", SEEN, () -> new ByteArrayInputStream(bytes));
    }

    private static List<Post> posts(String json) throws Exception {
        return read(json).stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> (Post) ((Finding.Sighting) finding).mention())
                .toList();
    }

    private static List<Finding.Count> counts(String json) throws Exception {
        return read(json).stream()
                .filter(Finding.Count.class::isInstance)
                .map(Finding.Count.class::cast)
                .toList();
    }

    private static List<String> numbers(String json) throws Exception {
        return counts(json).stream()
                .map(Finding.Count::snapshot)
                .map(read -> read.metric() + " " + read.reading().value() + " " + read.definition())
                .toList();
    }

    private static List<String> skips(String json) throws Exception {
        return read(json).stream()
                .filter(Finding.Skip.class::isInstance)
                .map(finding -> finding.place() + " "
                        + ((Finding.Skip) finding).reason().key())
                .toList();
    }
}
