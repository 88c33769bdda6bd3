// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sillage.core.evidence.Leftovers;

/**
 * Where the SQLite driver unpacks its native library. A process that is killed leaves a megabyte there; in the common
 * temporary folder nobody would ever take it away.
 */
final class DriverFolder {

    private static final String PROPERTY = "org.sqlite.tmpdir";
    private static final Path FOLDER = Path.of("data", "tmp", "sqlite");

    /** More than the library takes. */
    private static final long LIBRARY = 4 << 20;

    private DriverFolder() {}

    /** Sweeps what dead processes left, and makes this one's folder. Comes before the first connection. */
    static synchronized void prepare(Path home) {
        // Loaded once for all: an operator's own choice stands, and so does that for the first home opened.
        if (System.getProperty(PROPERTY) != null) return;
        Path folder = home.toAbsolutePath().normalize().resolve(FOLDER);
        // A home that may not be written, or is full, can still be read: the driver then takes the common folder.
        if (!Files.isWritable(home.resolve("data"))) return;
        try {
            if (Files.getFileStore(home.resolve("data")).getUsableSpace() < LIBRARY) return;
            Files.createDirectories(folder);
            Leftovers.sweep(folder);
            System.setProperty(
                    PROPERTY,
                    Files.createDirectories(folder.resolve(Leftovers.mark())).toString());
        } catch (IOException e) {
            throw new LedgerException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
