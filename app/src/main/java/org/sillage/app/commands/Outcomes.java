// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.List;
import org.sillage.app.Exit;
import org.sillage.core.run.RunState;

/** How a command ends that did several things. */
final class Outcomes {

    private Outcomes() {}

    /** Failed when nothing came of anything, partial when something is missing, done otherwise. */
    static Exit exit(List<RunState> states) {
        if (states.stream().allMatch(Outcomes::isWhole)) return Exit.DONE;
        boolean nothing = states.stream().allMatch(state -> state == RunState.FAILED || state == RunState.MISSED);
        return nothing ? Exit.FAILED : Exit.PARTIAL;
    }

    private static boolean isWhole(RunState state) {
        return state == RunState.COLLECTED || state == RunState.UNCHANGED;
    }
}
