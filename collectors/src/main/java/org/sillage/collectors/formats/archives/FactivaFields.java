// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.Blanks;

/**
 * One document as Factiva exports it: lines under codes of two or three letters, the same in every language of its
 * pages, such as {@code HD} for the headline and {@code SN} for the source.
 */
final class FactivaFields {

    /** Codes as they stand at the head of each field. Which of them a document has varies. */
    enum Code {
        HD,
        BY,
        CR,
        WC,
        PD,
        ET,
        SN,
        SC,
        NGC,
        GC,
        ED,
        SE,
        PG,
        VOL,
        LA,
        CY,
        LP,
        TD,
        CT,
        RF,
        ART,
        CO,
        IN,
        NS,
        RE,
        IPC,
        IPD,
        CLM,
        CX,
        DLN,
        RST,
        PUB,
        AN
    }

    private static final Map<String, Code> BY_NAME = new HashMap<>();

    static {
        for (Code code : Code.values()) BY_NAME.put(code.name(), code);
    }

    private final Map<Code, List<String>> lines = new EnumMap<>(Code.class);

    /** The code that is all a line or cell says; empty where it says anything else. */
    static Optional<Code> code(String shown) {
        return Optional.ofNullable(BY_NAME.get(Blanks.shown(shown)));
    }

    void add(Code code, String line) {
        String shown = Blanks.shown(line);
        if (!shown.isEmpty())
            lines.computeIfAbsent(code, first -> new ArrayList<>()).add(shown);
    }

    boolean has(Code code) {
        return lines.containsKey(code);
    }

    /** Whether anything of a document stands here. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** @param position in the file, from 1 */
    DatabaseArticle article(int position) {
        List<String> text = new ArrayList<>(all(Code.LP));
        text.addAll(all(Code.TD));
        return new DatabaseArticle(
                position,
                line(Code.AN).replaceFirst("^\\p{L}+ ", ""),
                line(Code.HD),
                line(Code.SN),
                line(Code.PD),
                line(Code.ET),
                line(Code.BY),
                line(Code.LA),
                line(Code.PG),
                text,
                Optional.empty());
    }

    private List<String> all(Code code) {
        return lines.getOrDefault(code, List.of());
    }

    private String line(Code code) {
        return String.join(" ", all(code));
    }
}
