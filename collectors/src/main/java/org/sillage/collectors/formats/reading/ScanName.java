// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;

/** The file that a row of a press list names as its scan. */
public final class ScanName {

    /** Ends as files do; some lists only tick that there is one. No file system knows a longer one. */
    private static final Pattern FILE = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,250}\\.[A-Za-z0-9]{2,4}");

    private static final Pattern WEB = Pattern.compile("(?i)https?:.*");

    private ScanName() {}

    /**
     * Its name without folders, since where it lay with whoever made the list says nothing here.
     *
     * @return empty where the cell names none, or an address on the web, which is no file that was handed over
     */
    public static String of(Cell cell) {
        String written = (cell.isBlank() ? cell.link() : cell.text()).strip();
        if (WEB.matcher(written).matches()) return "";
        String name = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        return FILE.matcher(name).matches() ? name : "";
    }
}
