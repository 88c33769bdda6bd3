// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a path says of the edition of a page and not of the page: that it is the one for telephones (AMP), the one to
 * print, the file that a server gives for a folder, the session of whoever asked.
 */
final class Editions {

    private static final String AMP = "amp";

    private static final Pattern AMP_FILE = Pattern.compile("\\.amp(?=$|\\.[a-z]{3,5}$)");
    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^;/]*");
    private static final Pattern FILE_OF_FOLDER =
            Pattern.compile("(?i)index\\.(?:x?html?|php\\d?|aspx?|jsp|cfm|shtml)|default\\.(?:aspx?|html?)");
    private static final Pattern TO_PRINT = Pattern.compile("(?i)print|imprimer");

    /** Names of no page. */
    private static final Set<String> DOTS = Set.of("", ".", "..");

    private Editions() {}

    /** Whether a path may hold any of it: most hold none, and every row of every list has one. */
    static boolean mayStandIn(String path) {
        return path.contains(AMP)
                || path.contains("ndex.")
                || path.contains("NDEX.")
                || path.contains("efault.")
                || path.contains("print")
                || path.contains("imprimer")
                || path.contains(";");
    }

    /** Takes it off the segments of a path; what they name stays. */
    static void takeOff(Deque<String> segments) {
        boolean more = true;
        while (more) more = withoutAmp(segments) || withoutLast(segments);
    }

    private static boolean withoutAmp(Deque<String> segments) {
        boolean found = false;
        for (Iterator<String> each = segments.iterator(); each.hasNext(); ) {
            if (!each.next().equals(AMP)) continue;
            each.remove();
            found = true;
        }
        return found;
    }

    private static boolean withoutLast(Deque<String> segments) {
        if (segments.isEmpty()) return false;
        String last = segments.removeLast();
        // A front page for printers is no edition of an article.
        if (FILE_OF_FOLDER.matcher(last).matches()) return true;
        if (TO_PRINT.matcher(last).matches() && segments.size() > 1) return true;
        String plain = AMP_FILE.matcher(SESSION.matcher(last).replaceAll("")).replaceFirst("");
        if (!DOTS.contains(plain)) segments.addLast(plain);
        return !plain.equals(last);
    }
}
