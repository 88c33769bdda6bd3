// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** Hostile and careless XML: read, or refused by name, and nothing outside the document is ever opened. */
class XmlFileTest {

    @Test
    void entitiesOfTheDocumentsOwnAreRefusedWhereverTheyLead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "s3cret");
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String outside = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (String subset : new String[] {
                "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY x SYSTEM \"" + outside + "\">",
                "<!ENTITY % p SYSTEM \"" + outside + "\"> %p;",
                "<!ENTITY % p \"<!ENTITY x 'ha'>\"> %p;",
                "<!ENTITY % p SYSTEM \"nitf-3-0.dtd\"> %p;",
                "<!ENTITY % p SYSTEM \"a.dtd\"> <!ENTITY x SYSTEM \"b.dtd\">",
                "<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">",
            }) {
                assertThat(failure("<!DOCTYPE a [" + subset + "]><a>&x;</a>")).isEqualTo("xml.doctype");
            }
            canary.setSoTimeout(50);
            assertThat(catchThrowableOfType(IOException.class, canary::accept))
                    .as("no call")
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/evil.dtd\"><a>usine</a>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://x.example/[.dtd\">\n<a>usine</a>",
                "<!doctype rss><a>usine</a>",
            })
    void aDoctypeWithoutASubsetIsTakenOff(String xml) throws Exception {
        assertThat(text(xml)).isEqualTo("usine");
    }

    @Test
    void elementsThatNestTooDeepArePassedOverWithoutOverflow() throws Exception {
        String deep =
                "<r><item>" + "<b>".repeat(200_000) + "x" + "</b>".repeat(200_000) + "</item><item>next</item></r>";
        try (XmlFile xml = XmlFile.open(evidence(deep))) {
            xml.next();
            xml.next();
            assertThat(xml.element()).isEmpty();
            assertThat(xml.next()).isEqualTo(XmlFile.Event.START);
            assertThat(xml.element().map(Element::getText)).contains("next");
        }
    }

    @Test
    void anElementWithTooManyOthersIsPassedOver() throws Exception {
        try (XmlFile xml = XmlFile.open(evidence("<r><item>" + "<b/>".repeat(120_000) + "</item></r>"))) {
            xml.next();
            xml.next();
            assertThat(xml.element()).isEmpty();
            assertThat(xml.next()).isEqualTo(XmlFile.Event.END);
        }
    }

    @Test
    void thousandsOfAttributesAndPrefixesDoNoHarm() throws Exception {
        StringBuilder xml = new StringBuilder("<r><item");
        for (int i = 0; i < 20_000; i++) xml.append(" a").append(i).append("='1'");
        for (int i = 0; i < 2_000; i++) xml.append(" xmlns:p").append(i).append("='u'");
        assertThat(text(xml.append(">usine</item></r>").toString())).isEqualTo("usine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'usine&nbsp;été &eacute; | L'usine été é",
                "R&D & <b>co</b> &unknown; | R&D & co &unknown;",
                "a&#0;b&#x1F;c&#xD800;d | a\uFFFDb\uFFFDc\uFFFDd",
                "don&#146;t | don’t",
                "&amp;lt;b&gt; | &lt;b>",
                "<![CDATA[R&D &nbsp;]]> | R&D &nbsp;",
                "us<!-- publicité -- fin -->ine<?php echo 1 ?> | usine",
            })
    void whatIsOftenWrongIsMended(String content, String expected) throws Exception {
        assertThat(text("<a>" + content + "</a>").replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void aDocumentMayHaveAnyNumberOfAmpersandsAndEscapes() throws Exception {
        int many = 2_000_000;
        assertThat(text("<a>" + "&".repeat(many) + "</a>")).isEqualTo("&".repeat(many));
        assertThat(text("<a>" + "&lt;".repeat(many) + "</a>")).isEqualTo("<".repeat(many));
    }

    @Test
    void controlCharactersBecomeBlanks() throws Exception {
        assertThat(text("<a>a\u0000b\bc\u000bd\uFFFEe</a>")).isEqualTo("a b c d e");
    }

    @Test
    void aPrefixNobodyDeclaredHasItsUsualMeaning() throws Exception {
        try (XmlFile xml = XmlFile.open(evidence("<item><dc:creator>Anne</dc:creator><odd:x/></item>"))) {
            xml.next();
            Element item = xml.element().orElseThrow();
            assertThat(item.getChildren().getFirst().getNamespaceURI()).isEqualTo("http://purl.org/dc/elements/1.1/");
            assertThat(item.getChildren()).hasSize(2);
        }
    }

    @Test
    void blanksAndCommentsBeforeTheDeclarationAreLetPass() throws Exception {
        assertThat(text("\n \t<!-- cached --><?xml version=\"1.0\"?>\n<a>usine</a>"))
                .isEqualTo("usine");
    }

    @Test
    void whereADocumentBreaksOffIsSaid() throws Exception {
        try (XmlFile xml = XmlFile.open(evidence("<r>\n<item>one</item>\n<item>tw"))) {
            xml.next();
            xml.next();
            assertThat(xml.element().map(Element::getText)).contains("one");
            xml.next();
            UnreadableEvidenceException cut = catchThrowableOfType(UnreadableEvidenceException.class, xml::element);
            assertThat(cut.place()).isEqualTo("line 3");
            assertThat(cut.reason().key()).isEqualTo("xml.malformed");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',xml.empty", "'  \n',xml.empty", "{\"a\":1},xml.not-xml", "a;b;c,xml.not-xml"})
    void whatIsNoXmlIsNamed(String text, String key) {
        assertThat(failure(text)).isEqualTo(key);
    }

    @Test
    void aPackedDocumentIsUnpacked() throws Exception {
        byte[] packed = packed("<a>usine</a>".getBytes(StandardCharsets.UTF_8));
        try (XmlFile xml = XmlFile.open(evidence(packed, ""))) {
            assertThat(xml.next()).isEqualTo(XmlFile.Event.START);
            assertThat(xml.element().map(Element::getText)).contains("usine");
        }
    }

    @Test
    void whatIsPackedTwiceOrTornOrSwellsBeyondTheLimitIsNamed() throws Exception {
        byte[] once = packed("<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(failure(packed(once))).isEqualTo("xml.gzip");
        assertThat(failure(Arrays.copyOf(once, once.length - 6))).isEqualTo("xml.gzip");
        assertThat(failure(packed(new byte[65 * 1024 * 1024]))).isEqualTo("xml.too-large");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String failure(byte[] bytes) {
        return catchThrowableOfType(UnreadableEvidenceException.class, () -> XmlFile.open(evidence(bytes, "")))
                .reason()
                .key();
    }

    /** Bytes in one charset, the prolog's claim, the header's claim: the text comes out right. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8,utf-8,",
        "UTF-8,,",
        "UTF-8,iso-8859-1,",
        "UTF-8,utf-8,iso-8859-1",
        "windows-1252,iso-8859-1,",
        "windows-1252,utf-8,",
        "windows-1252,,iso-8859-1",
        "windows-1252,utf-8,utf-8",
        "windows-1252,x-unknown,klingon",
        "UTF-16LE,utf-16,",
        "UTF-16BE,utf-8,text",
        "ISO-8859-15,iso-8859-15,",
        "x-MacRoman,macintosh,",
        "x-MacRoman,mac,",
        "windows-1252,windows_1252,",
        "IBM037,ebcdic-cp-ca,",
        "IBM500,ebcdic_cp_be,",
        "EUC-KR,euc-kr,",
    })
    void lyingCharsetsAreSeenThrough(String bytes, String prolog, String header) throws Exception {
        String words = bytes.equals("EUC-KR")
                ? "공장"
                : bytes.equals("ISO-8859-15") ? "40 €" : bytes.startsWith("IBM") ? "L'usine été" : "L’usine été";
        String xml =
                (prolog == null ? "" : "<?xml version=\"1.0\" encoding=\"" + prolog + "\"?>") + "<a>" + words + "</a>";
        String mediaType = header == null ? "text/xml" : "text/xml; charset=\"" + header + "\"";
        assertThat(text(xml.getBytes(Charset.forName(bytes)), mediaType)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkRulesWhateverElseIsClaimed(String charset) throws Exception {
        byte[] bytes = "\uFEFF<?xml version='1.0' encoding='big5'?><a>été</a>".getBytes(Charset.forName(charset));
        assertThat(text(bytes, "text/xml; charset=us-ascii")).isEqualTo("été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDA080", "C0AF", "E080AF", "FF"})
    void noInvalidUtf8ComesThrough(String hexadecimal) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>é".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(hexadecimal));
        bytes.writeBytes("x</a>".getBytes(StandardCharsets.UTF_8));
        String text = text(bytes.toByteArray(), "");
        assertThat(text).startsWith("é").endsWith("x").contains("\uFFFD");
        assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    private static String text(String xml) throws UnreadableEvidenceException {
        return text(xml.getBytes(StandardCharsets.UTF_8), "");
    }

    /** All text of the root. */
    private static String text(byte[] xml, String mediaType) throws UnreadableEvidenceException {
        try (XmlFile file = XmlFile.open(evidence(xml, mediaType))) {
            file.next();
            Optional<Element> root = file.element();
            return root.orElseThrow().getValue();
        }
    }

    private static String failure(String xml) {
        return catchThrowableOfType(UnreadableEvidenceException.class, () -> text(xml))
                .reason()
                .key();
    }

    private static Evidence evidence(String xml) {
        return evidence(xml.getBytes(StandardCharsets.UTF_8), "");
    }

    private static Evidence evidence(byte[] bytes, String mediaType) {
        return new Evidence("", "test", mediaType, Instant.EPOCH, () -> new ByteArrayInputStream(bytes));
    }
}
