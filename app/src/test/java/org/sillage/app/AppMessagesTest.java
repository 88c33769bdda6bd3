// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import org.sillage.core.testkit.MessagesContract;

class AppMessagesTest extends MessagesContract {

    AppMessagesTest() {
        super("org.sillage.app.messages");
    }
}
