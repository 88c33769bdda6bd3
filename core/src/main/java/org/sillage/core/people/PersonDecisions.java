// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.prepare.Persons;

/** What people decided about signatures: who it is, or that it is nobody. It beats every rule. */
public final class PersonDecisions {

    /** Nobody decided anything. */
    public static final PersonDecisions NONE = new PersonDecisions(Map.of(), OutletRegister.EMPTY);

    private final Map<Signature, String> decided = new HashMap<>();
    private final OutletRegister outlets;

    /**
     * @param decided the person's full name, empty for nobody, by signature: the name in any case and order; an empty
     *     outlet is any
     * @param outlets so that a decision holds for an outlet under each of its names
     */
    public PersonDecisions(Map<Signature, String> decided, OutletRegister outlets) {
        this.outlets = outlets;
        // In the order given: a later decision under another spelling of the same name counts.
        decided.forEach((signature, person) -> this.decided.put(known(signature), person.strip()));
    }

    /** The decisions in force at the position of a view. */
    public static PersonDecisions at(LedgerView view, OutletRegister outlets) {
        Map<Signature, String> decided = new LinkedHashMap<>();
        for (JudgementRecord record : view.judgements(Judgement.Kind.PERSON)) {
            Judgement judgement = record.judgement();
            Signature signature = new Signature(judgement.subject(), judgement.within());
            decided.remove(signature);
            decided.put(signature, judgement.value());
        }
        return new PersonDecisions(decided, outlets);
    }

    /** The person's name that was decided on, empty for nobody; empty where nothing was decided. */
    Optional<String> of(Signature signature) {
        if (decided.isEmpty()) return Optional.empty();
        Signature known = known(signature);
        String here = decided.get(known);
        return Optional.ofNullable(here != null ? here : decided.get(new Signature(known.name(), "")));
    }

    /** Whether a signature was decided to be nobody's, such as a desk or an agency. */
    public boolean isNobody(Signature signature) {
        return of(signature).filter(String::isEmpty).isPresent();
    }

    private Signature known(Signature signature) {
        String outlet = outlets.find(signature.outlet()).map(Outlet::key).orElse(signature.outlet());
        return new Signature(Persons.key(signature.name()), outlet);
    }
}
