// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.Objects;
import org.sillage.core.message.Message;

/** A file is no workbook of Sillage, or is not safe to read. Nothing was concluded from it. */
public final class WorkbookRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /** @param reason names the file, what was expected and what to do; its key begins with {@code xlsx.refused.} */
    public WorkbookRefusedException(Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    /** What to tell the user. */
    public Message reason() {
        return Objects.requireNonNull(reason);
    }
}
