// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.settings;

import java.io.Serial;
import org.sillage.core.message.Message;

/** A setting of a source is missing or makes no sense. Whoever read the file knows the line of the key. */
public final class SettingsException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Message reason;

    /**
     * @param key of the setting at fault
     * @param reason for a user: what was expected and what to do
     */
    public SettingsException(String key, Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.key = key;
        this.reason = reason;
    }

    public String key() {
        return key;
    }

    public Message reason() {
        return reason;
    }
}
