// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import org.sillage.core.testkit.MessagesContract;

class MetricMessagesTest extends MessagesContract {

    MetricMessagesTest() {
        super("org.sillage.core.metrics");
    }
}
