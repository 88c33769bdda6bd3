// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.nio.file.Path;
import java.util.List;

/** Files with known answers. Another one is another class, and a line in {@link Figures}. */
interface DataSet {

    /** Name of its folder below the one that is given. */
    String folder();

    /**
     * Reads its files by the program's own readers and compares.
     *
     * @param folder of this set; nothing is written there
     */
    List<Score> measure(Path folder) throws Exception;
}
