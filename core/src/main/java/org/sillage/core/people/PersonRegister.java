// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signatures gathered into persons: a pure function of the signatures and the rules.
 *
 * <p>In this order: what a person decided; who is on the list, certainly enough to count; one full name is one person,
 * in whatever outlets; what is left joins the one person of its own outlets whose name it nearly is, or has the initials
 * of. Where several persons fit equally, it stays by itself.
 */
public final class PersonRegister {

    private final List<Person> persons;
    private final Map<Signature, Person> bySignature = new HashMap<>();

    private PersonRegister(List<Person> persons) {
        this.persons = List.copyOf(persons);
        for (Person person : persons) person.signatures().forEach(signature -> bySignature.put(signature, person));
    }

    /** @param signatures of the clippings looked at, in any order */
    public static PersonRegister of(Collection<Signature> signatures, PersonRules rules) {
        return new PersonRegister(new Gathering(rules).of(signatures));
    }

    /** Who signed; empty where a person decided that it is nobody, and for signatures that were not looked at. */
    public Optional<Person> of(Signature signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    /** Everybody who signed, each once, in order of their names. */
    public List<Person> persons() {
        return persons;
    }
}
