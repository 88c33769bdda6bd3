// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;

/** Exports of a page as LinkedIn makes them: old workbooks, a sentence above the headings; the page is invented. */
class LinkedInReaderTest extends FormatContract {

    private static final String DAYS = "Date|Impressions (organic)|Impressions (sponsored)|Impressions (total)"
            + "|Unique impressions (organic)|Clicks (organic)|Clicks (sponsored)|Clicks (total)|Reactions (organic)"
            + "|Reactions (sponsored)|Reactions (total)|Comments (organic)|Comments (sponsored)|Comments (total)"
            + "|Reposts (organic)|Reposts (sponsored)|Reposts (total)|Engagement rate (organic)"
            + "|Engagement rate (sponsored)|Engagement rate (total)";
    private static final String POSTS = "Post title|Post link|Post type|Campaign name|Posted by|Created date"
            + "|Campaign start date|Campaign end date|Audience|Impressions|Views|Offsite Views|Clicks"
            + "|Click through rate (CTR)|Likes|Comments|Reposts|Follows|Engagement rate|Content Type";
    private static final String DAY = "11/12/2018|900|100|1000|700|19|1|20|28|2|30|4|0|4|2|0|2|0.056|0|0.056";
    private static final String POST = "J-1 !\nl'usine|https://www.linkedin.com/feed/update/urn:li:activity:"
            + "6470000000000000001|Organic||Anne|11/12/2018|||All followers|4805|||97|0.02|141|12|9|3|0.05|Image";
    private static final String OTHER =
            POST.replace("urn:li:activity:6470000000000000001", "urn:li:ugcPost:6470000000000000002");
    private static final String NO_LINK = "Sans lien|||||11/12/2018||||4805";

    @Override
    protected FormatReader reader() {
        return new LinkedInReader();
    }

    @Override
    protected Evidence sample() {
        return content(DAYS, POSTS, "");
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void aPostKeepsTheKindOfItsNumberAndTheMonthStandsFirst() throws IOException {
        List<Post> posts = Read.mentions(Post.class, Read.all(reader(), sample()));
        assertThat(posts)
                .extracting(post -> post.id().value())
                .containsExactly(
                        "linkedin:post:activity:6470000000000000001", "linkedin:post:ugcPost:6470000000000000002");
        assertThat(posts.getFirst().text()).isEqualTo("J-1 !\nl'usine");
        assertThat(posts.getFirst().published().dayIn(Read.PARIS)).hasToString("2018-11-12");
        assertThat(posts.getFirst().account()).isEmpty();
    }

    @Test
    void totalsOfPostsAndAmountsOfDaysAreBothTaken() throws IOException {
        List<Finding> findings = Read.all(reader(), sample(), of("usine-extra"));
        assertThat(Read.counts(findings))
                .containsSubsequence(
                        "Metrics!D3 impressions_displayed 1000",
                        "Metrics!E3 reach 700",
                        "Metrics!K3 likes 30",
                        "Metrics!Q3 reposts 2",
                        "Metrics!N3 replies 4",
                        "Metrics!H3 clicks 20")
                .contains(
                        "All posts!J3 impressions 4805",
                        "All posts!O3 likes 141",
                        "All posts!P3 replies 12",
                        "All posts!Q3 reposts 9",
                        "All posts!M3 clicks 97");
        assertThat(Read.skips(findings)).containsExactly("All posts!B5 format.post-no-id []");
        assertThat(Read.mentions(Post.class, findings))
                .allSatisfy(post ->
                        assertThat(post.account().orElseThrow().handle()).isEqualTo("usine-extra"));
    }

    @Test
    void daysOfNobodyAreSkippedWithOneReasonAndPostsAreTaken() throws IOException {
        List<Finding> findings = Read.all(reader(), sample());
        assertThat(Read.skips(findings))
                .contains("Metrics!A3 format.account-needed []")
                .hasSize(2);
        assertThat(Read.mentions(Post.class, findings)).hasSize(2);
    }

    @Test
    void theNameOfTheFileSaysWhosePageItIs() throws IOException {
        Evidence named = content(DAYS, POSTS, "inbox/usine-extra_content_1543000000000.xls");
        assertThat(Read.mentions(Post.class, Read.all(reader(), named))
                        .getFirst()
                        .account())
                .hasValueSatisfying(account -> assertThat(account.handle()).isEqualTo("usine-extra"));
    }

    @Test
    void frenchAndPortugueseHeadingsAreKnown() throws IOException {
        String french = DAYS.replace("Unique impressions (organic)", "Impressions uniques (organiques)")
                .replace("(organic)", "(organiques)")
                .replace("Reactions", "Réactions");
        String portuguese = POSTS.replace("Post title", "Título da publicação")
                .replace("Post link", "Link da publicação")
                .replace("Created date", "Data de criação")
                .replace("|Impressions|", "|Impressões|")
                .replace("|Clicks|", "|Cliques|")
                .replace("|Likes|", "|Reações|")
                .replace("|Comments|", "|Comentários|")
                .replace("|Reposts|", "|Compartilhamentos|");
        List<Finding> findings = Read.all(reader(), content(french, portuguese, ""), of("a"));
        assertThat(Read.counts(findings))
                .contains("Metrics!K3 likes 30", "All posts!Q3 reposts 9", "All posts!O3 likes 141")
                .hasSize(16);
    }

    @Test
    void aLanguageThatNobodyTaughtUsIsReadByItsPlaces() throws IOException {
        String days = DAYS.replaceAll("[^|]+", "Kennzahl");
        String posts = POSTS.replaceAll("[^|]+", "Überschrift");
        Evidence german = content(days, posts, "");
        assertThat(Formats.recognise(Sample.of(german)).map(FormatReader::format))
                .contains("linkedin");
        List<String> known = Read.counts(Read.all(reader(), sample(), of("a")));
        assertThat(Read.counts(Read.all(reader(), german, of("a")))).isEqualTo(known);
    }

    @Test
    void newFollowersAreAmountsAndAFileOfDaysAloneNeedsItsAccount() throws IOException {
        Evidence followers = book(
                "",
                "New followers",
                "Date|Sponsored followers|Organic followers|Total followers",
                List.of("11/22/2018|0|12|12", "11/23/2018||14|14"));
        assertThat(Read.counts(Read.all(reader(), followers, of("a"))))
                .containsExactly("New followers!D3 followers 12", "New followers!D4 followers 14");
        assertThat(Read.all(reader(), followers, of("a")))
                .allSatisfy(finding -> assertThat(
                                ((Finding.Count) finding).snapshot().reading())
                        .isInstanceOf(Reading.Amount.class));
        assertThatThrownBy(() -> Read.all(reader(), followers))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.account-needed"));
    }

    @Test
    void whatAPersonExportsHasTwoListsOfPostsAndItsNumbersAreOfTheStatedDays() throws IOException {
        List<Finding> findings = Read.all(reader(), personal(), of("marie-durand"));
        assertThat(Formats.recognise(Sample.of(personal())).map(FormatReader::format))
                .contains("linkedin");
        assertThat(Read.mentions(Post.class, findings))
                .extracting(post -> post.id().value() + " " + post.published().dayIn(Read.PARIS))
                .containsExactly(
                        "linkedin:post:activity:6470000000000000001 2018-11-12",
                        "linkedin:post:share:6470000000000000002 2018-10-02");
        assertThat(readings(findings, "TOP POSTS"))
                .containsExactly(
                        "TOP POSTS!C4 platform_engagements "
                                + new Reading.Total(50, Instant.parse("2018-11-25T23:00:00Z")),
                        "TOP POSTS!G4 impressions_displayed " + new Reading.Amount(900, november()),
                        "TOP POSTS!G5 impressions " + new Reading.Total(5000, Instant.parse("2018-11-25T23:00:00Z")));
        assertThat(Read.counts(findings))
                .contains("ENGAGEMENT!B2 impressions_displayed 10", "ENGAGEMENT!C2 platform_engagements 2")
                .contains("FOLLOWERS!B1 followers 812", "FOLLOWERS!B4 followers 3");
        assertThat(readings(findings, "FOLLOWERS!B1"))
                .containsExactly(
                        "FOLLOWERS!B1 followers " + new Reading.Level(812, Instant.parse("2018-11-25T22:59:59Z")));
        assertThat(Read.skips(findings)).containsExactly("DISCOVERY!A1 format.sheet-no-headings [DISCOVERY]");
    }

    @Test
    void visitorsOfAPageAreKnownAndRefusedInWords() throws IOException {
        Evidence visitors = book(
                "",
                "Visitor metrics",
                "Date|Overview page views (total)|Total page views (total)|Total unique visitors (total)",
                List.of("11/22/2018|4|12|12"));
        assertThat(Formats.recognise(Sample.of(visitors)).map(FormatReader::format))
                .contains("linkedin");
        assertThatThrownBy(() -> Read.all(reader(), visitors, of("a")))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.linkedin-visitors"));
    }

    private static Period november() {
        return new Period(LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 25), Read.PARIS);
    }

    private static List<String> readings(List<Finding> findings, String place) {
        return findings.stream()
                .filter(finding ->
                        finding instanceof Finding.Count && finding.place().startsWith(place))
                .map(finding -> (Finding.Count) finding)
                .map(count -> count.place() + " " + count.snapshot().metric().key() + " "
                        + count.snapshot().reading())
                .toList();
    }

    private static Evidence personal() {
        String first = "https://www.linkedin.com/feed/update/urn:li:activity:6470000000000000001|11/12/2018";
        String second = "https://www.linkedin.com/posts/marie-durand_share-6470000000000000002-AbCd?trk=x|10/2/2018";
        try (Workbook book = new HSSFWorkbook()) {
            rows(book, "DISCOVERY", "Overall Performance|11/1/2018 - 11/25/2018", "Impressions|5900");
            rows(book, "ENGAGEMENT", "Date|Impressions|Engagements", "11/1/2018|10|2");
            rows(
                    book,
                    "TOP POSTS",
                    "Maximum of 50 posts available to include in this list",
                    "",
                    "Post URL|Post publish date|Engagements||Post URL|Post publish date|Impressions",
                    first + "|50||" + second + "|900",
                    "||||" + first + "|5000");
            rows(book, "FOLLOWERS", "Total followers on 11/25/2018|812", "", "Date|New followers", "11/1/2018|3");
            return evidence(book, "");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void rows(Workbook book, String name, String... rows) {
        Sheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) fill(sheet.createRow(i), rows[i]);
    }

    private static FormatSettings of(String account) {
        return new FormatSettings(Read.PARIS, Optional.empty(), Optional.of(account));
    }

    private static Evidence content(String days, String posts, String name) {
        try (Workbook book = new HSSFWorkbook()) {
            sheet(book, "Metrics", days, List.of(DAY, "11/13/2018"));
            sheet(book, "All posts", posts, List.of(POST, OTHER, NO_LINK));
            return evidence(book, name);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Evidence book(String name, String sheet, String headings, List<String> rows) {
        try (Workbook book = new HSSFWorkbook()) {
            sheet(book, sheet, headings, rows);
            return evidence(book, name);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void sheet(Workbook book, String name, String headings, List<String> rows) {
        Sheet sheet = book.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("Metrics of your page, all times in UTC.");
        fill(sheet.createRow(1), headings);
        for (int i = 0; i < rows.size(); i++) fill(sheet.createRow(i + 2), rows.get(i));
    }

    private static void fill(Row row, String cells) {
        String[] texts = cells.split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            if (texts[column].isEmpty()) continue;
            boolean number = texts[column].matches("[\\d.]+");
            if (number) row.createCell(column).setCellValue(Double.parseDouble(texts[column]));
            else row.createCell(column).setCellValue(texts[column]);
        }
    }

    private static Evidence evidence(Workbook book, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        byte[] written = bytes.toByteArray();
        return name.isEmpty()
                ? MadeFiles.evidence(written)
                : new Evidence("", name, "", OBSERVED, () -> new ByteArrayInputStream(written));
    }
}
