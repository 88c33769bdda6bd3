// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.List;
import java.util.Optional;
import org.sillage.core.campaign.Accredited;

/**
 * One person, under however many spellings and in however many outlets.
 *
 * @param name as the list writes it, as a person decided, or the fullest as signed
 * @param listed whom the signatures are taken for on the campaign's list; empty for nobody
 * @param perhaps whom they may be there, none of them certain enough to count
 * @param certainty that of the least certain of the signatures
 * @param signatures all that were gathered, in order of name and outlet
 */
public record Person(
        String name,
        Optional<Accredited> listed,
        List<Accredited> perhaps,
        Certainty certainty,
        List<Signature> signatures) {

    public Person {
        perhaps = List.copyOf(perhaps);
        signatures = List.copyOf(signatures);
    }

    /** Whether it is somebody on the list to whom accreditation was given. */
    public boolean isAccredited() {
        return listed.filter(Accredited::accredited).isPresent();
    }
}
