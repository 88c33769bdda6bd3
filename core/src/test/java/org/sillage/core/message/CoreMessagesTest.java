// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import org.sillage.core.testkit.MessagesContract;

class CoreMessagesTest extends MessagesContract {

    CoreMessagesTest() {
        super("org.sillage.core.messages");
    }
}
