// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.sillage.app.Home;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Ledger;

/** A home whose ledger and evidence are open; whoever opened it closes it. */
public final class OpenHome implements AutoCloseable {

    private final Home home;
    private final Database database;
    private final Ledger ledger;
    private final EvidenceStore evidence;

    private OpenHome(Home home, Database database, Clock clock) throws IOException {
        this.home = home;
        this.database = database;
        this.ledger = new JdbcLedger(database, clock);
        this.evidence = FolderEvidenceStore.of(home.root());
    }

    /**
     * For commands that record nothing. A home into which nothing was collected yet gets its empty ledger, so that
     * questions about it have answers.
     */
    public static OpenHome reading(Home home, Clock clock) throws IOException {
        if (!Files.exists(home.ledgerFile())) Database.open(home.root()).close();
        return new OpenHome(home, Database.openForReading(home.root()), clock);
    }

    /** For commands that record, and need no jobs for it. */
    public static OpenHome writing(Home home, Clock clock) throws IOException {
        return new OpenHome(home, Database.open(home.root()), clock);
    }

    public Home home() {
        return home;
    }

    public Ledger ledger() {
        return ledger;
    }

    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public void close() {
        database.close();
    }
}
