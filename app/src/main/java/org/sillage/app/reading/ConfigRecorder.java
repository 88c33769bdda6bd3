// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigFiles;
import org.sillage.app.config.MaskedSecrets;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Ledger;

/**
 * Records the rules with the data: every file under {@code HOME/config} whose bytes changed since it was last used.
 * Secrets are no rules: one that is written out in a file is masked in what is kept.
 */
public final class ConfigRecorder {

    private ConfigRecorder() {}

    /**
     * To be called by whatever is about to collect, import or report, once the configuration was found sound.
     *
     * @return the ledger's position afterwards
     */
    public static long record(Home home, Ledger ledger, EvidenceStore evidence) throws IOException {
        ConfigFiles files = ConfigFiles.below(home.config());
        Map<String, String> digests = new TreeMap<>();
        for (String path : files.paths()) {
            byte[] bytes = MaskedSecrets.in(path, files.read(path));
            digests.put(path, evidence.keep(new ByteArrayInputStream(bytes)).digest());
        }
        return ledger.recordConfig(digests);
    }
}
