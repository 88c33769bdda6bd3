// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import org.sillage.core.message.Message;

/** What a {@link Grid} hands over: a row, or a place where none could be read. */
public sealed interface GridLine permits Row, GridLine.Fault {

    /** Such as {@code line 12}, or {@code Sheet1!A7}. */
    String place();

    /** A line that could not be split into cells; reading goes on after it. */
    record Fault(String place, Message reason) implements GridLine {}
}
