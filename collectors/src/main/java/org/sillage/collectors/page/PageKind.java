// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.sillage.core.message.Message;

/** Whether a page is an article, or what it is instead. */
final class PageKind {

    /** A text of which a page without any statement is believed to be an article. */
    private static final int ENOUGH = 250;
    /** Walls and errors are short. */
    private static final int WALL = 1_500;

    private static final Pattern ERROR = Pattern.compile(
            "(?iu)^\\W*(?:(?:error|erreur|fehler)?\\W*(?:40[0-9]|410|50[0-4])\\b.*|.*\\b(?:(?:page|seite|article) (?:not|non|nicht)[ -](?:found|trouvée?|gefunden|exist)|(?:page|article) introuvable|file not found|access denied|accès (?:refusé|interdit)|forbidden|zugriff verweigert|service unavailable|bad gateway|página no encontrada|pagina non trovata|just a moment|attention required|are you (?:a robot|human)|pardon our interruption|security check|captcha)\\b.*)");
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu).*\\b(?:before you continue|avant de continuer|bevor sie|consent|consentement|einwilligung|zustimmung|cookies?|privacy settings|paramètres de confidentialité|datenschutz-?einstellungen|your privacy|votre vie privée)\\b.*");

    private PageKind() {}

    /** The same of a page that is read for nothing else. */
    static Optional<Message> objection(Document document) {
        PageScan scan = PageScan.of(document);
        JsonLd data = JsonLd.of(scan.linkedData(), scan.meta());
        String title = new PageTitle(scan.headings(), List.of()).of(data, scan.meta());
        return objection(scan, data, title, MainText.of(scan.body(), title));
    }

    /** Why it is none; empty where it is an article. */
    static Optional<Message> objection(PageScan scan, JsonLd data, String title, MainText text) {
        if (title.isBlank()) return Optional.of(Message.of("page.no-headline"));
        boolean stated = isStated(scan, data);
        if (!data.hasArticle() && text.length() < WALL) {
            if (ERROR.matcher(title).matches()) return Optional.of(Message.of("page.error", title));
            if (!stated && CONSENT.matcher(title).matches()) return Optional.of(Message.of("page.consent", title));
        }
        if (stated) return Optional.empty();
        if (text.isList()) return Optional.of(Message.of("page.list", title));
        if (text.length() < ENOUGH) return Optional.of(Message.of("page.no-article", title));
        return Optional.empty();
    }

    private static boolean isStated(PageScan scan, JsonLd data) {
        PageMeta meta = scan.meta();
        String type = meta.first("og.type").orElse("").toLowerCase(Locale.ROOT);
        return data.hasArticle()
                || type.endsWith("article")
                || meta.first("article.published_time").isPresent();
    }
}
