// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** A kind of document that lists articles and is asked for again and again at one address. */
interface FeedDocument {

    /** Name and version of what is made of it. */
    String reader();

    /** A clipping or a reason for each article, in the order of the document; to be closed by the caller. */
    Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException;

    /** Where older articles of the same list stand, as JSON Feed's {@code next_url} says; empty at the end. */
    default Optional<URI> next(Evidence evidence) throws UnreadableEvidenceException {
        return Optional.empty();
    }

    /**
     * Whether it is such a document, from its beginning to its end.
     *
     * @throws UnreadableEvidenceException saying what it is instead, or that it breaks off
     */
    void check(Evidence evidence) throws UnreadableEvidenceException;
}
