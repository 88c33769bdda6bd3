// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.util.List;

/** The jobs that append to the ledger. Whoever opened it closes it. */
public interface Jobs extends AutoCloseable {

    /**
     * Asks sources now, due or not.
     *
     * @param sources ids that the configuration knows; empty for all of them
     * @throws JobException when nothing could be done at all; a source that fails is an outcome, not an exception
     */
    CollectOutcome collect(List<String> sources);

    /**
     * Reads files handed over.
     *
     * @throws JobException when nothing could be done at all; a file that cannot be read is an outcome, not an exception
     */
    ImportOutcome importFiles(ImportRequest request);

    /**
     * Makes a report: whole or not at all.
     *
     * @throws JobException when it could not be made
     */
    ReportOutcome report(ReportRequest request);

    @Override
    void close();
}
