// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What Lucene writes to the log on its own. */
final class LuceneLog {

    /** Held here, for the log manager lets go of loggers that nobody holds, and their level with them. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneLog() {}

    /** No advice to start Java with an incubator module, which would itself warn, before each answer in a terminal. */
    static void quieten() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
