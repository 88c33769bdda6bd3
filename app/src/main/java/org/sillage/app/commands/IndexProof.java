// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import org.sillage.app.reading.OpenHome;
import org.sillage.indexer.LuceneMentionIndex;

/** Holds the index against the ledger at the position it has reached. */
final class IndexProof {

    private final OpenHome home;
    private final Context context;

    IndexProof(OpenHome home, Context context) {
        this.home = home;
        this.context = context;
    }

    void prove(Proof proof) throws IOException {
        try (LuceneMentionIndex index = Indexes.open(context)) {
            proof.checked(index.check(home.ledger(), proof::problem));
            // Not a lie, only late: the next command that collects catches up.
            Indexes.sayBehind(home.ledger(), index.position(), context);
        }
    }
}
