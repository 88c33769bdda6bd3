// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cells that say the same but for a digest. A withdrawal replaces the evidence of an item, and so the digest beside
 * everything else that the same file held, and the hash over all cells; which digests these are is known once every
 * row was seen.
 */
final class ChangedDigests {

    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final String contentHash;
    private final Map<String, String> replaced = new HashMap<>();
    private final List<Changed> changed = new ArrayList<>();

    /** @param contentHash over all cells as they are now */
    ChangedDigests(String contentHash) {
        this.contentHash = contentHash;
    }

    private record Changed(String sheet, SheetCell wanted, SheetCell had) {}

    /** What to do with a cell in the end. */
    @FunctionalInterface
    interface Difference {
        void tell(String sheet, SheetCell wanted, SheetCell had);
    }

    /**
     * @param ofWithdrawn whether the row is of an item whose words were taken out
     * @return whether digests alone tell the two apart; then the cell is kept until all are known
     */
    boolean takes(String sheet, SheetCell wanted, SheetCell had, boolean ofWithdrawn) {
        if (wanted.saysTheSame(had) || !masked(wanted).saysTheSame(masked(had))) return false;
        if (ofWithdrawn) replaced.putAll(differing(wanted, had));
        changed.add(new Changed(sheet, wanted, had));
        return true;
    }

    private static SheetCell masked(SheetCell cell) {
        String value = DIGEST.matcher(cell.value()).replaceAll("#");
        return new SheetCell(cell.reference(), value, cell.number(), cell.formula());
    }

    /** Digests found by those that are there now. */
    private static Map<String, String> differing(SheetCell wanted, SheetCell had) {
        List<String> now = digests(wanted);
        List<String> before = digests(had);
        Map<String, String> differing = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(before.get(i))) differing.put(now.get(i), before.get(i));
        }
        return differing;
    }

    private static List<String> digests(SheetCell cell) {
        return DIGEST.matcher(cell.value()).results().map(MatchResult::group).toList();
    }

    /**
     * Every cell kept, told as one or the other.
     *
     * @param somethingGone whether any words of the workbook were taken out: else no hash may have changed
     */
    void settle(boolean somethingGone, Runnable excused, Difference difference) {
        for (Changed cell : changed) {
            boolean isExcused = differing(cell.wanted(), cell.had()).entrySet().stream()
                    .allMatch(pair -> pair.getValue().equals(replaced.get(pair.getKey()))
                            || (somethingGone && pair.getKey().equals(contentHash)));
            if (isExcused) excused.run();
            else difference.tell(cell.sheet(), cell.wanted(), cell.had());
        }
        changed.clear();
    }
}
