// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * Any press list: CSV or workbook with a row an article, its columns told by a {@link Mapping} or by the headings that
 * French and English lists usually have. A list, cut:
 *
 * <pre>
 * Revue de presse;;;
 * Date;Média;Titre;Lien;Audience
 * 22/11/2018;Ouest-Matin;L'usine s'installe;https://ouest-matin.example/usine;412 000
 * </pre>
 */
public final class ClippingsReader implements FormatReader {

    /** The name by which a source or a command asks for it. */
    public static final String FORMAT = "clippings";

    /** Fields that make a table of unknown making a press list; with a mapping a person has said so. */
    private static final int ENOUGH_FIELDS = 3;

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public boolean recognises(Sample sample) {
        ListKind anybodys = ListKind.ofList(Optional.empty());
        return sample.rows().stream()
                .map(row -> ClippingColumns.of(row, anybodys, Optional.empty()))
                .flatMap(Optional::stream)
                .anyMatch(columns -> columns.score() >= ENOUGH_FIELDS);
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        return new PressList(ListKind.ofList(settings.mapping()), settings).findings(evidence);
    }
}
