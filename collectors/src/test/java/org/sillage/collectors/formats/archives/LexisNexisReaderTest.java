// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** Articles saved from LexisNexis: plain text of its older site, Word and rich text of Nexis Uni. */
class LexisNexisReaderTest extends FormatContract {

    private static final String TEXT = """



            Download Request: Selected Items: 1-4
            Time Of Request: Friday, December 7, 2018  16:51:31

            Terms: (factory and exhibition)


                                           1 of 4 DOCUMENTS



                                         The Daily (London)

                                    November 22, 2018 Thursday
                                             Edition 1;
                                              Scotland

            The factory moves into the
            great hall

            BYLINE: Mary Durand, Paul Small

            SECTION: NEWS; Pg. 6

            LENGTH: 355 words


            A first paragraph that is
            broken into lines.

            Person: nobody in particular, and the text goes on.

            LOAD-DATE: November 23, 2018

            LANGUAGE: ENGLISH

            PUBLICATION-TYPE: Newspaper


                                 Copyright 2018 The Daily Ltd
                                      All Rights Reserved

                                         Dokument 2 von 4

                                           Die Zeitung

                                 22. November 2018 Donnerstag

            Die Fabrik kommt

            AUTOR: Hans Klein

            RUBRIK: WIRTSCHAFT; S. 12

            LÄNGE: 120 Wörter

            Ein Text.

            UPDATE: 23. November 2018

            SPRACHE: GERMAN; DEUTSCH

                                         Document 3 de 4

                                         Le Quotidien.fr

                                 22 novembre 2018 jeudi 10:30 GMT

            L'usine s'installe

            AUTEUR: Marie Durand

            LONGUEUR: 300 mots

            Le salon ouvre.

            DATE-CHARGEMENT: 23 novembre 2018

            LANGUE: FRANÇAIS; FRENCH

                                           4 of 4 DOCUMENTS

                                         The Daily (London)

                                    November 24, 2018 Saturday

            LENGTH: 10 words

            A picture alone.
            """;

    private static final List<String> WORD = List.of(
            "Date and Time: Friday, December 7, 2018 4:51:00 PM CET",
            "Job Number: 12345",
            "Documents (3)",
            "1. The factory moves into the great hall",
            "Client/Matter: -None-",
            "Search Terms: factory",
            "2. L'usine s'installe",
            "Narrowed by:",
            "Content Type",
            "News",
            "Timeline: Nov 01, 2018 to Nov 30, 2018",
            "The factory moves into the great hall",
            "The Daily (London)",
            "November 22, 2018 Thursday 4:05 PM EST",
            "Copyright 2018 The Daily Ltd All Rights Reserved",
            "Section:\u00A0NEWS; Pg. A6",
            "Length:\u00A0355 words",
            "Byline:\u00A0Mary Durand",
            "Body",
            "A first paragraph.",
            "Notes: and it goes on.",
            "Graphic",
            "A hall",
            "Classification",
            "Language:\u00A0ENGLISH",
            "Load-Date:\u00A0November 23, 2018",
            "End of Document",
            "L'usine s'installe",
            "Le Quotidien",
            "22 novembre 2018",
            "Length: 300 mots",
            "Body",
            "Le salon ouvre.",
            "Load-Date: 23 novembre 2018",
            "End of Document");

    @Override
    protected FormatReader reader() {
        return new LexisNexisReader();
    }

    @Override
    protected Evidence sample() {
        return MadeFiles.text(TEXT);
    }

    @Override
    protected int sighted() {
        return 3;
    }

    @Test
    void headlineOutletDayAuthorAndTextAreThoseOfTheDocument() throws Exception {
        Clipping first = clippings(sample()).getFirst();
        assertThat(first.title()).isEqualTo("The factory moves into the great hall");
        assertThat(first.outlet()).isEqualTo("The Daily (London)");
        assertThat(first.published().dayIn(Read.PARIS)).hasToString("2018-11-22");
        assertThat(first.byline()).containsExactly("Mary Durand, Paul Small");
        assertThat(first.language()).isEqualTo("ENGLISH");
        assertThat(first.text())
                .isEqualTo("A first paragraph that is broken into lines.\n"
                        + "Person: nobody in particular, and the text goes on.");
        assertThat(first.medium()).isEqualTo(Clipping.Medium.PRINT);
    }

    @Test
    void germanAndFrenchLabelsAndDatesAreRead() throws Exception {
        List<Clipping> clippings = clippings(sample());
        assertThat(clippings).extracting(Clipping::title).endsWith("Die Fabrik kommt", "L'usine s'installe");
        assertThat(clippings.subList(1, 3))
                .extracting(Clipping::byline)
                .containsExactly(List.of("Hans Klein"), List.of("Marie Durand"));
        assertThat(clippings.subList(1, 3)).extracting(Clipping::language).containsExactly("GERMAN", "FRANÇAIS");
        assertThat(clippings.get(1).published().dayIn(Read.PARIS)).hasToString("2018-11-22");
        assertThat(clippings.get(2).published().at()).isEqualTo(Instant.parse("2018-11-22T10:30:00Z"));
        assertThat(clippings.get(1).text()).isEqualTo("Ein Text.");
    }

    @Test
    void aDocumentWithoutHeadlineIsToldWithItsNumberInTheFile() throws Exception {
        assertThat(Read.skips(read(sample()))).containsExactly("document 4 format.document-no-title [HEADLINE]");
    }

    @Test
    void documentsThatAreMissingAreTold() throws Exception {
        String cut = TEXT.substring(0, TEXT.indexOf("4 of 4 DOCUMENTS"));
        assertThat(Read.skips(read(MadeFiles.text(cut)))).containsExactly("document 1 format.documents-stated [4, 3]");
    }

    @Test
    void plainTextMayBeInWindowsCharset() throws Exception {
        assertThat(clippings(MadeFiles.text(TEXT, Charset.forName("windows-1252"))))
                .extracting(Clipping::language)
                .contains("FRANÇAIS");
    }

    @Test
    void olderTextHasItsRightsFirstAndALabelForEachPart() throws Exception {
        Clipping only = clippings(MadeFiles.text("""
                                               1 of 1 DOCUMENT


                                   Copyright 1995 The Daily Company
                                             The Daily

                             January 11, 1995, Wednesday, Late Edition

                SECTION: Section A; Page 1; Column 3

                LENGTH: 1123 words

                HEADLINE: A factory of wonders;
                it opens in Paris

                BYLINE:  By MARY DURAND

                DATELINE: PARIS, Jan. 10

                BODY:
                   A first paragraph that
                is broken.

                   A second one.

                GRAPHIC: Photo
                """)).getFirst();
        assertThat(only.title()).isEqualTo("A factory of wonders; it opens in Paris");
        assertThat(only.outlet()).isEqualTo("The Daily");
        assertThat(only.published().dayIn(Read.PARIS)).hasToString("1995-01-11");
        assertThat(only.byline()).containsExactly("By MARY DURAND");
        assertThat(only.text()).isEqualTo("A first paragraph that is broken.\nA second one.");
        assertThat(only.medium()).isEqualTo(Clipping.Medium.PRINT);
    }

    @Test
    void nothingOfTheCoverOfAWordDocumentBecomesAnArticle() throws Exception {
        List<Clipping> clippings = clippings(word(WORD));
        assertThat(clippings)
                .extracting(Clipping::title)
                .containsExactly("The factory moves into the great hall", "L'usine s'installe");
        assertThat(clippings).extracting(Clipping::outlet).containsExactly("The Daily (London)", "Le Quotidien");
        assertThat(clippings)
                .extracting(one -> one.published().dayIn(Read.PARIS).toString())
                .containsExactly("2018-11-22", "2018-11-22");
        assertThat(clippings.getFirst().byline()).containsExactly("Mary Durand");
        assertThat(clippings.getFirst().text()).isEqualTo("A first paragraph.\nNotes: and it goes on.");
        assertThat(clippings.getFirst().language()).isEqualTo("ENGLISH");
        assertThat(clippings.getFirst().medium()).isEqualTo(Clipping.Medium.PRINT);
    }

    @Test
    void theCountOnTheCoverIsCompared() throws Exception {
        assertThat(Read.skips(read(word(WORD)))).containsExactly("paragraph 3 format.documents-stated [3, 2]");
    }

    @Test
    void aDocumentWhoseEndIsCutOffIsReadAsFarAsItGoes() throws Exception {
        List<String> cut = WORD.subList(0, WORD.size() - 2);
        assertThat(clippings(word(cut))).extracting(Clipping::text).endsWith("Le salon ouvre.");
    }

    @Test
    void theEndOfADocumentMayStandBehindItsLastWords() throws Exception {
        List<String> joined = new ArrayList<>(WORD);
        int end = joined.indexOf("End of Document");
        joined.remove(end);
        joined.set(end - 1, joined.get(end - 1) + "End of Document");
        assertThat(clippings(word(joined))).isEqualTo(clippings(word(WORD)));
    }

    @Test
    void richTextHoldsTheSameParagraphs() throws Exception {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252 " + String.join("\\par ", WORD).replace("\u00A0", "\\~") + "\\par}";
        Evidence file = MadeFiles.text(rtf);
        assertThat(recognised(file)).contains("lexisnexis");
        assertThat(clippings(file)).isEqualTo(clippings(word(WORD)));
    }

    @Test
    void aTextThatSpeaksOfTheServiceDoesNotComeFromIt() throws Exception {
        Sample sample = Sample.of(MadeFiles.text("Notes\n\nThe folder holds what we had from LexisNexis.\n"));
        assertThat(new LexisNexisReader().recognises(sample)).isFalse();
    }

    @Test
    void aWordDocumentIsRecognisedByItsWords() throws Exception {
        assertThat(recognised(word(WORD))).contains("lexisnexis");
        assertThat(recognised(word(List.of("Minutes of a meeting")))).isEmpty();
    }

    @Test
    void aDocumentOfLexisNexisWithoutArticlesIsRefusedAndNotSilent() throws Exception {
        Evidence file = word(List.of("Nexis Uni", "Results list for: factory"));
        assertThat(recognised(file)).contains("lexisnexis");
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.lexisnexis-none"));
    }

    @Test
    void aWordDocumentThatDeclaresEntitiesIsRefused() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d><p><t>&x;</t></p></d>");
        Evidence file = MadeFiles.evidence(MadeFiles.zip(parts));
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableEvidenceException.class);
    }

    /** As Word writes it: a heading over two runs, a tab, and the copy for old programs beside the drawing. */
    private static Evidence word(List<String> paragraphs) {
        List<String> body = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int half = paragraph.length() / 2;
            body.add("<w:p><w:pPr><w:pStyle w:val='Normal'/></w:pPr><w:r><w:t xml:space='preserve'>"
                    + paragraph.substring(0, half) + "</w:t></w:r><w:r><w:t xml:space='preserve'>"
                    + paragraph.substring(half) + "</w:t></w:r></w:p>");
        }
        body.add("<mc:AlternateContent xmlns:mc='urn:mc'><mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p>"
                + "</mc:Fallback></mc:AlternateContent><w:p/>");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "word/document.xml",
                "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='urn:w'><w:body>" + String.join("", body)
                        + "</w:body></w:document>");
        return MadeFiles.evidence(MadeFiles.zip(parts));
    }

    private static Optional<String> recognised(Evidence file) throws IOException {
        return Formats.recognise(Sample.of(file)).map(FormatReader::format);
    }

    private List<Finding> read(Evidence file) throws IOException {
        return Read.all(reader(), file);
    }

    private List<Clipping> clippings(Evidence file) throws IOException {
        return Read.mentions(Clipping.class, read(file));
    }
}
