// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.OptionalLong;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;

/** Holds the decisions of people against the chain that ties each to the ones before it. */
final class JudgementProof {

    private JudgementProof() {}

    static void prove(OpenHome home, Proof proof) {
        Ledger ledger = home.ledger();
        proof.checked(ledger.now().judgementHistory().size());
        OptionalLong broken = ledger.brokenJudgement();
        if (broken.isPresent()) proof.problem(Message.of("verify.judgement", broken.getAsLong()));
    }
}
