// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries used last, up to a number: what is dear to look up is remembered, and memory stays flat. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    @Serial
    private static final long serialVersionUID = 1;

    private final int atMost;

    Recent(int atMost) {
        super(64, 0.75f, true);
        this.atMost = atMost;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > atMost;
    }
}
