// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signatures read lately: a paper's few authors and agencies sign again and again, and reading a signature costs more than
 * all else that is made of a mention.
 */
final class KnownSignatures {

    private static final int KEPT = 1_000;
    /** Longer ones are whole credits, which do not come back. */
    private static final int LONGEST = 200;

    private final Map<String, Bylines.Reading> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bylines.Reading> eldest) {
            return size() > KEPT;
        }
    };

    /** As {@link Bylines#read}. */
    synchronized Bylines.Reading read(String signature) {
        if (signature.length() > LONGEST) return Bylines.read(signature);
        return known.computeIfAbsent(signature, Bylines::read);
    }
}
