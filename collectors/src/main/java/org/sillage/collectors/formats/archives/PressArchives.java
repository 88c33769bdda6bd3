// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.List;
import org.sillage.collectors.formats.reading.FormatReader;

/** The press archives whose exports can be read. A new one is a line here. */
public final class PressArchives {

    /** In the order they are asked whether they know a file. */
    public static final List<FormatReader> READERS = List.of(
            new FactivaReader(), // one a line
            new EuropresseReader(), //
            new LexisNexisReader());

    private PressArchives() {}
}
