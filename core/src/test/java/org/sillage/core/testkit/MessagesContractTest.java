// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

/** The contract holds for a bundle that follows it. */
class MessagesContractTest extends MessagesContract {

    MessagesContractTest() {
        super("org.sillage.core.testkit.messages");
    }
}
