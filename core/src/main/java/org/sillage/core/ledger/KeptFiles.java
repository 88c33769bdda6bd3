// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence of files that were handed over, by their names. Folders do not matter, nor do capitals and how a system spells
 * an accent: a list is typed on one machine, and the file it names is saved on another.
 */
public final class KeptFiles {

    private final Map<String, String> digests = new HashMap<>();

    /** @param digestsByOrigin of captures, in the order they were kept: of two files of one name the last counts */
    public KeptFiles(Map<String, String> digestsByOrigin) {
        digestsByOrigin.forEach((origin, digest) -> digests.put(key(origin), digest));
    }

    /**
     * The evidence digest of a file.
     *
     * @param name of it, with folders or without
     * @return empty where no file of this name was kept
     */
    public Optional<String> digest(String name) {
        return Optional.ofNullable(digests.get(key(name)));
    }

    private static String key(String origin) {
        String name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
