// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.util.List;

/**
 * Everybody on a campaign's list of accredited journalists, in its order.
 *
 * @param persons each once, those who were refused or only invited among them
 */
public record AccreditedList(List<Accredited> persons) {

    /** A campaign without a list: how many were accredited is unknown, not 0. */
    public static final AccreditedList NONE = new AccreditedList(List.of());

    public AccreditedList {
        persons = List.copyOf(persons);
    }

    /** How many were given accreditation. */
    public long accredited() {
        return persons.stream().filter(Accredited::accredited).count();
    }

    /** Whether nobody is accredited: what is divided by their number is then unknown. */
    public boolean isEmpty() {
        return accredited() == 0;
    }
}
