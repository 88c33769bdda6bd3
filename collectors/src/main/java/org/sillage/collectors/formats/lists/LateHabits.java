// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.core.collect.UnreadableEvidenceException;

/**
 * The habits of a list, told when a cell first needs them. A workbook types its dates and numbers, so that mostly none
 * does, and the list is read once instead of twice.
 */
final class LateHabits {

    /** Looks through the whole list for its habits. */
    @FunctionalInterface
    interface Look {
        ClippingHabits take() throws IOException;
    }

    private final Look look;
    private @Nullable ClippingHabits known;

    LateHabits(Look look) {
        this.look = look;
    }

    /** Habits that are known. */
    static LateHabits of(ClippingHabits known) {
        return new LateHabits(() -> known);
    }

    /** What comes first in a date; empty where the cell is clear without it, or where nothing tells. */
    Optional<DateOrder> dateOrder(Cell cell) {
        return isWritten(cell) ? habits().dateOrder() : Optional.empty();
    }

    /** How a number is to be understood; {@link NumberHabit#UNKNOWN} where the cell is clear without it. */
    NumberHabit numbers(Cell cell) {
        return isWritten(cell) ? habits().numbers() : NumberHabit.UNKNOWN;
    }

    /** Whether a cell is as somebody wrote it, and not typed by a workbook. */
    static boolean isWritten(Cell cell) {
        return cell instanceof Cell.Text && !cell.isBlank();
    }

    private ClippingHabits habits() {
        ClippingHabits habits = known;
        if (habits == null) known = habits = taken();
        return habits;
    }

    /** Rows above were clear and are taken already: a date that nothing explains is refused by itself, not the list. */
    private ClippingHabits taken() {
        try {
            return look.take();
        } catch (UnreadableEvidenceException nothingTells) {
            return ClippingHabits.UNTOLD;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
