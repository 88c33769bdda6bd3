// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.List;
import org.sillage.collectors.formats.reading.FormatReader;

/** The agencies' formats that can be read. A new one is a line here. */
public final class WireItems {

    /** In the order they are asked whether they know a file. */
    public static final List<FormatReader> READERS = List.of(
            new NewsMlG2Reader(), // one a line
            new NewsMl1Reader(), //
            new NitfReader(), //
            new NinjsReader());

    private WireItems() {}
}
