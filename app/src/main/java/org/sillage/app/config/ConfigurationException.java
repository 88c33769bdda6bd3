// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.Serial;
import java.util.List;

/** The configuration cannot be used; names everything that is wrong with it. */
public final class ConfigurationException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public ConfigurationException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** In order of file and place. */
    public List<Fault> faults() {
        return faults;
    }
}
