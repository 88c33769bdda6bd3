// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person on the list of those who asked to come. An e-mail address has no place here: it is left where it stands, in
 * the file, and so can reach no export, log or workbook.
 *
 * @param name as the list writes it, first name first where it has two columns
 * @param aliases other names the person signs with: a maiden or married name, a pen name; empty for none
 * @param outlets names, keys or domains as the list writes them; empty for a freelance
 * @param accredited whether accreditation was given; a person who is on the list has it unless the list says no
 * @param invited whether the list says that the person was invited; empty when it does not say
 * @param since the day of accreditation; empty when the list does not say
 */
public record Accredited(
        String name,
        List<String> aliases,
        List<String> outlets,
        boolean accredited,
        Optional<Boolean> invited,
        Optional<LocalDate> since) {

    public Accredited {
        aliases = List.copyOf(aliases);
        outlets = List.copyOf(outlets);
        if (name.isBlank()) throw new IllegalArgumentException("a person on the list has a name");
    }

    /** Somebody accredited, of whom the list says name and outlets alone. */
    public static Accredited of(String name, String... outlets) {
        return new Accredited(name, List.of(), List.of(outlets), true, Optional.empty(), Optional.empty());
    }
}
