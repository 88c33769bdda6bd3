// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.Durations;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.ScanName;
import org.sillage.core.mention.Clipping;

/** What stands in one column of a list, where its heading does not say. */
final class ColumnLook {

    /** Enough cells to tell; dates alone are looked at to the end, since any one may tell day from month. */
    private static final int ENOUGH = 300;

    private static final Pattern TIMED = Pattern.compile(".*\\d ?[:hms'\u2032].*", Pattern.CASE_INSENSITIVE);

    private final DateOrder.Evidence order = new DateOrder.Evidence();
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int addresses;
    private int dates;
    private int numbers;
    private int durations;
    private int files;
    private int media;
    private long letters;
    private boolean large;

    void see(Cell cell, String place) {
        if (cell.isBlank() && cell.link().isEmpty()) return;
        if (cell instanceof Cell.Text text) order.see(text.text(), place);
        if (filled == ENOUGH) return;
        filled++;
        String text = cell.text().strip();
        distinct.add(text);
        letters += text.length();
        if (isAddress(cell)) addresses++;
        else if (isDate(cell)) dates++;
        else if (isNumber(cell)) numbers++;
        if (TIMED.matcher(text).matches() && Durations.duration(cell).known().isPresent()) durations++;
        if (!ScanName.of(cell).isEmpty()) files++;
        if (text.length() < 40 && MediumWords.of(text) != Clipping.Medium.UNKNOWN) media++;
    }

    private static boolean isAddress(Cell cell) {
        String text = cell.text().strip().toLowerCase(Locale.ROOT);
        return text.startsWith("http")
                || text.startsWith("www.")
                || text.startsWith("=hyperlink")
                || cell.link().startsWith("http");
    }

    /** Whatever comes first in it. */
    private static boolean isDate(Cell cell) {
        if (!(cell instanceof Cell.Text)) return cell instanceof Cell.Moment;
        for (DateOrder first : DateOrder.values()) {
            if (Dates.published(cell, Optional.of(first), ZoneOffset.UTC)
                    .known()
                    .isPresent()) return true;
        }
        return false;
    }

    /** However it is written. */
    private boolean isNumber(Cell cell) {
        for (NumberHabit habit : NumberHabit.values()) {
            Optional<BigDecimal> number = Numbers.number(cell, habit).known();
            large |= number.filter(value -> value.compareTo(BigDecimal.valueOf(1_000)) >= 0)
                    .isPresent();
            if (number.isPresent()) return true;
        }
        return false;
    }

    /** Whether what stands here is what a field holds; of an empty column nothing speaks against it. */
    boolean fits(ClippingField field) {
        return switch (field) {
            case URL -> most(addresses);
            case PUBLISHED -> most(dates);
            case AUDIENCE -> most(numbers);
            case DURATION -> most(Math.max(durations, numbers));
            case SCAN -> most(files);
            case TITLE, OUTLET, AUTHOR, TEXT, LANGUAGE, MEDIUM -> filled == 0 || isWords();
            case TIME -> true;
            case COLLECTED, DATE_RELIABLE, HANDLE -> false;
        };
    }

    /** Whether the column speaks for a field all by itself. */
    boolean tells(ClippingField field) {
        if (filled == 0 || !fits(field)) return false;
        return switch (field) {
            case URL, PUBLISHED, SCAN -> true;
            case DURATION -> most(durations);
            case MEDIUM -> most(media);
            case TITLE -> length() >= 15 && length() <= 200 && varies();
            case TEXT -> length() > 120;
            case OUTLET -> length() <= 40 && distinct.size() < filled;
            case AUDIENCE -> large;
            default -> false;
        };
    }

    private boolean isWords() {
        return !most(addresses + dates + numbers);
    }

    private boolean varies() {
        return distinct.size() * 10 >= filled * 7;
    }

    /** Of a cell, in characters. */
    long length() {
        return filled == 0 ? 0 : letters / filled;
    }

    /** What tells day from month in it. */
    DateOrder.Evidence order() {
        return order;
    }

    private boolean most(int cells) {
        return cells * 2 > filled || filled == 0;
    }
}
