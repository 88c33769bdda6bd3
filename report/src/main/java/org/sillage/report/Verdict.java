// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sillage.core.campaign.Claim;
import org.sillage.core.message.Message;

/**
 * What the evidence makes of a published figure.
 *
 * @param evidence the number it was held against, nearest to it; empty when nothing is known
 * @param scope what the evidence is of: the claim's own unless another one gives its value
 * @param against ids of claims that cannot be true beside it, in order
 * @param why it cannot be tested; empty when it can
 */
record Verdict(
        Claim claim,
        Status status,
        Optional<Figure> evidence,
        Claim.Scope scope,
        SortedSet<String> against,
        Optional<Message> why) {

    Verdict {
        against = Collections.unmodifiableSortedSet(new TreeSet<>(against));
    }

    /** In the order of trust. */
    enum Status {
        /** The evidence gives that value within the wording's precision, in the claim's own scope. */
        SUPPORTED,
        /** Other days, networks or accounts give it. */
        OTHER_SCOPE,
        /** The evidence in the claim's own scope says otherwise, and nothing it lacks could change that. */
        CONTRADICTED,
        /** No metric measures it, or what is known does not suffice. */
        NOT_TESTABLE;

        Message words() {
            return Message.of("claim.status." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
