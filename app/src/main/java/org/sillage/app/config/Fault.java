// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.Comparator;
import org.sillage.core.message.Message;

/**
 * Something wrong in a file that people edit.
 *
 * @param file below {@code HOME/config}, such as {@code campaigns/usine.yaml}
 * @param place of the key or value at fault; of its parent where something is missing
 * @param message what was expected and what to do
 */
public record Fault(String file, Place place, Message message) {

    /** File by file, from top to bottom. */
    public static final Comparator<Fault> IN_ORDER =
            Comparator.comparing(Fault::file).thenComparing(Fault::place);
}
