// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.ArrayList;
import java.util.List;
import org.sillage.core.message.Message;

/** What a verification found. */
final class Proof {

    private final List<Message> problems = new ArrayList<>();
    private long checked;
    private long withdrawn;

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

    /** Cells that a withdrawal blanked after they were written. */
    void withdrawn(long cells) {
        withdrawn += cells;
    }

    /** What a withdrawal blanked: counted, and no problem. */
    long withdrawn() {
        return withdrawn;
    }

    List<Message> problems() {
        return List.copyOf(problems);
    }

    boolean isOk() {
        return problems.isEmpty();
    }
}
