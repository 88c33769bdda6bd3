// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.ArrayList;
import java.util.List;
import org.sillage.core.message.Message;

/** What a verification found. */
final class Proof {

    private final List<Message> problems = new ArrayList<>();
    private long checked;

    void checked(long things) {
        checked += things;
    }

    void problem(Message what) {
        problems.add(what);
    }

    /** Bytes, mentions and cells compared. */
    long checked() {
        return checked;
    }

    /** What a withdrawal blanked. This version takes nothing out of the ledger, so there is none. */
    long withdrawn() {
        return 0;
    }

    List<Message> problems() {
        return List.copyOf(problems);
    }

    boolean isOk() {
        return problems.isEmpty();
    }
}
