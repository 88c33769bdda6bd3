// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors;

import org.sillage.core.testkit.MessagesContract;

class CollectorMessagesTest extends MessagesContract {

    CollectorMessagesTest() {
        super("org.sillage.collectors.messages");
    }
}
