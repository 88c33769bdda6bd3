// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.time.Instant;
import java.util.Optional;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Headline;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

/**
 * What is compared of one version of a clipping.
 *
 * @param outlet key
 * @param words of its text, furniture included
 * @param signature of its text without furniture; empty where that is too little
 */
record Sample(
        MentionId clipping,
        String outlet,
        Instant publishedAt,
        Headline headline,
        int words,
        Optional<Signature> signature) {

    /** @param text that of the clipping */
    static Sample of(Clipping clipping, Text text, Optional<Signature> signature) {
        return new Sample(
                clipping.id(),
                clipping.outlet(),
                clipping.published().at(),
                Headline.of(clipping.title()),
                text.wordCount(),
                signature);
    }
}
