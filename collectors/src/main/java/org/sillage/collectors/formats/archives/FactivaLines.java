// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents of Factiva as lines of text: a code, then the lines of its field, until the accession number ends it. */
final class FactivaLines {

    /** A code with its value on the same line. */
    private static final Pattern ON_ONE_LINE = Pattern.compile("([A-Z]{2,3})\\t(.+)");

    /** The last line of every document, in whatever layout: source, day and count, such as {@code Document LQ00000020181122eebm0001h}. */
    static final Pattern NUMBER = Pattern.compile("(?:Documento?|Dokument) [A-Z][A-Z0-9]{5,11}\\d{8}[a-z0-9]{6,12}");

    private final List<FactivaFields> documents = new ArrayList<>();
    private FactivaFields document = new FactivaFields();
    private Optional<FactivaFields.Code> code = Optional.empty();

    private FactivaLines() {}

    static List<FactivaFields> documents(List<String> lines) {
        FactivaLines read = new FactivaLines();
        lines.forEach(read::line);
        read.end();
        return read.documents;
    }

    private void line(String line) {
        Matcher both = ON_ONE_LINE.matcher(line);
        Optional<FactivaFields.Code> begun = FactivaFields.code(both.matches() ? both.group(1) : line);
        if (begun.isPresent()) code = begun;
        if (begun.isPresent() && both.matches()) take(both.group(2));
        else if (begun.isEmpty()) take(line);
    }

    /** What stands between two documents is furniture of the page. */
    private void take(String value) {
        code.ifPresent(known -> document.add(known, value));
        if (code.filter(FactivaFields.Code.AN::equals).isPresent()) end();
    }

    private void end() {
        if (!document.isEmpty()) documents.add(document);
        document = new FactivaFields();
        code = Optional.empty();
    }
}
