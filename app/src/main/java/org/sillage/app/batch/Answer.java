// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import org.sillage.core.message.Message;

/**
 * What became of asking a source.
 *
 * @param run of the ledger, which has not ended
 * @param nothing whether nothing was kept under the run, now or before it was cut short
 * @param trouble why less came than should
 * @param remark what a source that answered has to say beside, such as its new address
 */
record Answer(long run, boolean nothing, Optional<Trouble> trouble, Optional<Message> remark) {}
