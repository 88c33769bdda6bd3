// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import org.sillage.core.message.Message;

/**
 * Something that was not taken.
 *
 * @param place in the page or file, such as {@code line 12}
 * @param reason what was expected and what to do
 */
public record Skipped(String place, Message reason) {}
