// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.prepare.Bylines;

/** Pages of tests, and what was read of them. */
final class Pages {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Two paragraphs that make an article. */
    static final String TEXT = """
            <p>Le salon ouvre ses portes ce jeudi sous la verrière du Grand Palais, avec quarante entreprises de toute la France.</p>
            <p>Les visiteurs, des collégiens pour la plupart, y voient une vraie chaîne de montage à l'œuvre, et peuvent l'essayer.</p>
            <p>L'entrée est libre jusqu'à dimanche, de neuf heures à dix-neuf heures, avec des nocturnes vendredi et samedi.</p>
            """;

    private Pages() {}

    /** A page with this in its head and this in its body. */
    static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=\"fr\"><head>" + head + "</head><body>" + body + "</body></html>";
    }

    static Finding read(String page) throws IOException {
        return read(page.getBytes(StandardCharsets.UTF_8), "", Optional.empty());
    }

    static Finding read(String page, Charset charset, String mediaType) throws IOException {
        return read(page.getBytes(charset), mediaType, Optional.empty());
    }

    static Finding read(byte[] bytes, String mediaType, Optional<URI> address) throws IOException {
        Evidence evidence = new Evidence(
                "",
                "inbox/page.html",
                mediaType,
                Instant.parse("2018-12-01T08:00:00Z"),
                () -> new ByteArrayInputStream(bytes));
        return ArticlePage.read(evidence, address, PARIS).findFirst().orElseThrow();
    }

    static Clipping clipping(String page) throws IOException {
        return clipping(read(page));
    }

    static Clipping clipping(Finding finding) {
        return (Clipping) ((Finding.Sighting) finding).mention();
    }

    /** Who signed it, as it is shown: persons in order. */
    static List<String> persons(Clipping clipping) {
        return new Bylines(name -> false).of(clipping.byline()).persons();
    }

    /** Key of the reason for which a page is skipped. */
    static String reason(String page) throws IOException {
        return ((Finding.Skip) read(page)).reason().key();
    }
}
