// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reading;

import java.io.IOException;
import java.time.Clock;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.story.Comparison;

/** Sees that what follows the ledger has come as far as the ledger, where a question needs it. */
public final class CaughtUp {

    private CaughtUp() {}

    /**
     * Compares the clippings that nobody has compared yet: those whose process was killed between recording and
     * comparing. Without it their copies would count as stories of their own.
     */
    public static void stories(OpenHome home, Clock clock) throws IOException {
        Ledger ledger = home.ledger();
        if (ledger.derived().compared(Comparison.ALGORITHM) >= ledger.position()) return;
        // What a reader would remember is forgotten: links are remembered by whoever may write.
        try (OpenHome writing = OpenHome.writing(home.home(), clock)) {
            new Comparison(writing.ledger()).catchUp();
        }
    }
}
