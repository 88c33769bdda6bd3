// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Blanks;
import org.sillage.collectors.formats.archives.NexisLabels.Labelled;
import org.sillage.collectors.formats.archives.NexisLabels.Role;

/**
 * Plain text of LexisNexis: each document behind a line {@code 3 of 12 DOCUMENTS}, its parts between blank lines. Outlet
 * and day come first, then the headline without a label, labelled lines, the text, and labelled lines again.
 */
final class NexisText {

    /** The line before each document; no sentence is written so. */
    static final Pattern MARKER = Pattern.compile(
            "(\\d{1,6}) of (\\d{1,6}) DOCUMENTS?|Dokument (\\d{1,6}) von (\\d{1,6})|Document (\\d{1,6}) de (\\d{1,6})");

    /** What was asked for, on the cover: {@code Download Request: Selected Items: 1-10}. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?:Download Request|Ausgabeauftrag|Demande de t\u00E9l\u00E9chargement)\\b.*?(\\d+)-(\\d+)");

    private static final Set<Role> BEHIND = Set.of(Role.LANGUAGE, Role.TAIL, Role.END);

    private final List<DatabaseArticle> articles = new ArrayList<>();
    private final List<String> block = new ArrayList<>();
    private Optional<NexisFields> document = Optional.empty();
    private boolean ended;
    private OptionalInt stated = OptionalInt.empty();

    private NexisText() {}

    /** @param lines as they stand, blank ones between the parts; every paragraph of a Word document is a part */
    static NexisText read(List<String> lines) {
        NexisText read = new NexisText();
        lines.forEach(read::line);
        read.endDocument();
        return read;
    }

    /** Whether a line stands before a document. */
    static boolean isMarker(String line) {
        return MARKER.matcher(line.strip()).matches();
    }

    List<DatabaseArticle> articles() {
        return articles;
    }

    /** How many documents the file says it holds. */
    OptionalInt stated() {
        return stated;
    }

    private void line(String raw) {
        String line = Blanks.shown(raw);
        Matcher marker = MARKER.matcher(line);
        if (marker.matches()) {
            endDocument();
            begin(marker);
        } else if (document.isEmpty()) {
            request(line);
        } else if (line.isEmpty()) {
            endBlock();
        } else {
            if (NexisLabels.inCapitals(line).isPresent()) endBlock();
            block.add(line);
        }
    }

    private void request(String cover) {
        Matcher request = REQUEST.matcher(cover);
        if (!request.find()) return;
        int count = Integer.parseInt(request.group(2)) - Integer.parseInt(request.group(1)) + 1;
        if (count > 0) stated = OptionalInt.of(count);
    }

    private void begin(Matcher marker) {
        document = Optional.of(new NexisFields());
        ended = false;
        if (stated.isPresent()) return;
        for (int group = 1; group < 6; group += 2) {
            if (marker.group(group) == null) continue;
            int of = Integer.parseInt(marker.group(group + 1));
            stated = OptionalInt.of(of - Integer.parseInt(marker.group(group)) + 1);
        }
    }

    private void endDocument() {
        endBlock();
        document.ifPresent(fields -> articles.add(fields.article(articles.size() + 1)));
        document = Optional.empty();
    }

    private void endBlock() {
        if (!block.isEmpty()) document.ifPresent(this::part);
        block.clear();
    }

    /** The line of rights ends a document, or stands over the outlet's name. */
    private void part(NexisFields fields) {
        ended |= fields.hasText() && isRights(block.getFirst());
        block.removeIf(NexisText::isRights);
        if (block.isEmpty()) return;
        Optional<Labelled> label = NexisLabels.inCapitals(block.getFirst());
        if (label.isPresent()) labelled(fields, label.get());
        else if (!ended) unlabelled(fields);
    }

    private void labelled(NexisFields fields, Labelled label) {
        List<String> rest = new ArrayList<>(block);
        rest.set(0, label.value());
        String value = Blanks.shown(String.join(" ", rest));
        if (label.role() == Role.BODY) fields.text(value);
        else fields.put(label.role(), value);
        ended |= BEHIND.contains(label.role());
    }

    private void unlabelled(NexisFields fields) {
        boolean before = !fields.has(Role.LENGTH);
        if (before && !fields.hasDay() && place(fields)) return;
        if (before && !fields.hasTitle()) fields.title(String.join(" ", block));
        else fields.text(String.join(" ", block));
    }

    /** Outlet and day, in one part or in two; an edition may follow the day. False for a part that has neither. */
    private boolean place(NexisFields fields) {
        boolean found = false;
        for (String line : block) {
            if (fields.hasDay()) break;
            Optional<NexisLabels.Day> day = NexisLabels.day(line);
            day.ifPresent(fields::day);
            if (day.isEmpty() && fields.hasOutlet()) continue;
            if (day.isEmpty()) fields.outlet(line);
            found = true;
        }
        return found;
    }

    private static boolean isRights(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("copyright ") || line.startsWith("\u00A9") || lower.startsWith("all rights reserved");
    }
}
