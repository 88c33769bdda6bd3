// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.index;

import java.io.Closeable;
import java.io.IOException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;

/** A reading aid over the ledger: it can be thrown away and grows back. It keeps the position it has reached beside its documents, in one commit. */
public interface MentionIndex extends Closeable {

    /** Position it has reached; 0 when it is new. */
    long position() throws IOException;

    /** Number of mentions in it. */
    long documents() throws IOException;

    /** Follows the ledger up to its present position, and builds anew where it must; heals itself when damaged. */
    void catchUp(Ledger ledger) throws IOException;

    /** Throws everything away and builds it again beside, searching meanwhile in the old one. */
    void rebuild(Ledger ledger) throws IOException;

    /**
     * @throws QueryException when the query is fenced off or takes too long
     */
    SearchResult search(SearchRequest request) throws IOException, QueryException;
}
