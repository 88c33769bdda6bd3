// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.List;

/**
 * What was found wrong.
 *
 * @param errors keep commands from running
 * @param warnings do not
 */
public record ConfigCheck(List<Fault> errors, List<Fault> warnings) {

    public ConfigCheck {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
