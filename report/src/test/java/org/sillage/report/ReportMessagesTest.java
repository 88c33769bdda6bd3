// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import org.sillage.core.testkit.MessagesContract;

class ReportMessagesTest extends MessagesContract {

    ReportMessagesTest() {
        super("org.sillage.report.messages");
    }
}
