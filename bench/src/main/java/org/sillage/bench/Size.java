// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

/**
 * How much is measured.
 *
 * @param rounds each side is measured so often, by turns; the median counts
 * @param mentions of an ingest
 * @param feeds of 100 items each
 * @param kills of an ingesting process
 * @param storedPosts with four numbers each
 * @param rows of the detail sheet of 20 columns
 * @param rowsInLittleMemory of the sheet written in 64 MB
 * @param reportedMentions read from the ledger and reported in 96 MB
 * @param importedRows of a spreadsheet read in 256 MB
 * @param articles that have copies
 */
record Size(
        int rounds,
        int mentions,
        int feeds,
        int kills,
        int storedPosts,
        int rows,
        int rowsInLittleMemory,
        int reportedMentions,
        int importedRows,
        int articles) {

    /** As the goals are stated. */
    static final Size FULL = new Size(5, 150_000, 1_500, 20, 100_000, 100_000, 1_000_000, 100_000, 300_000, 5_000);

    /** A look in a few minutes. */
    static final Size QUICK = new Size(3, 10_000, 100, 5, 20_000, 20_000, 200_000, 5_000, 100_000, 1_000);
}
