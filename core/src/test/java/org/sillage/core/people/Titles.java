// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;

/** Invented outlets: a paper and its print edition, and two that stand alone. */
final class Titles {

    static final OutletRegister REGISTER = new OutletRegister(List.of(
            outlet("ouest-matin.example", "Ouest-Matin", ""),
            outlet("ouest-matin-papier", "Ouest-Matin (papier)", "ouest-matin.example"),
            outlet("loire-info.example", "Loire Info", ""),
            outlet("canal.example", "The Channel Courier", "")));

    private Titles() {}

    private static Outlet outlet(String key, String name, String parent) {
        return new Outlet(
                key,
                name,
                List.of(),
                List.of(key),
                Optional.of(parent).filter(text -> !text.isEmpty()),
                "regional-daily",
                "FR",
                "fr",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Words between bars. */
    static List<String> words(String bars) {
        return Arrays.stream(bars.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
