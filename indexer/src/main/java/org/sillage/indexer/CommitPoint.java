// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;

/**
 * What stands in Lucene's own commit beside the documents, so that they never part.
 *
 * @param storeId of the ledger it follows; empty where it is not known
 * @param schemaVersion of fields and analysis
 * @param position reached in the ledger
 */
record CommitPoint(String storeId, String schemaVersion, long position) {

    private static final String STORE_ID = "storeId";
    private static final String SCHEMA_VERSION = "schemaVersion";
    private static final String POSITION = "position";

    static CommitPoint of(Ledger ledger, long position) {
        return new CommitPoint(ledger.storeId(), MentionFields.SCHEMA_VERSION, position);
    }

    static CommitPoint of(DirectoryReader reader) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return new CommitPoint(
                data.getOrDefault(STORE_ID, ""),
                data.getOrDefault(SCHEMA_VERSION, ""),
                Long.parseLong(data.getOrDefault(POSITION, "0")));
    }

    /** Why an index that reached this cannot follow a ledger; empty when it can. */
    Optional<Message> trouble(Ledger ledger) {
        if (!schemaVersion.equals(MentionFields.SCHEMA_VERSION)) return Optional.of(Message.of("index.other-schema"));
        if (!storeId.equals(ledger.storeId())) return Optional.of(Message.of("index.other-ledger"));
        long known = ledger.position();
        if (position > known) return Optional.of(Message.of("index.ahead", position, known));
        return Optional.empty();
    }

    Map<String, String> data() {
        return Map.of(STORE_ID, storeId, SCHEMA_VERSION, schemaVersion, POSITION, Long.toString(position));
    }
}
