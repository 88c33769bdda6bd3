// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sillage.core.mention.Folding;

/** When two signatures are taken for one person. */
public final class Persons {

    private Persons() {}

    /**
     * What the spellings of one name share: {@code DUPONT Jean}, {@code Jean Dupont} and {@code jean dupont} have one key,
     * whatever case, accents, hyphens and order. {@code J. Dupont} has another: nobody knows whether it is Jean or Julie.
     * Two people of one name have one key too; telling them apart is a person's decision.
     */
    public static String key(String name) {
        return Arrays.stream(Folding.folded(name).split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }
}
