// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Dupont, Jean" and, as libraries write it, "Jong, Michiel de": a comma that joins. */
final class SurnameFirst {

    private static final Pattern SURNAME = Pattern.compile("(?i)(?:(?:de|du|d['’]|van|von|der|den|la|le) ?)*[^\\s]+");
    private static final Pattern FIRST_NAMES =
            Pattern.compile("\\p{Lu}[^\\s]*(?: \\p{Lu}\\.?)?(?: (?:de|du|van|von|der|den))*");

    private SurnameFirst() {}

    /** The parts between commas, those joined that are surname and first name by turns; else as they are. */
    static List<String> joined(List<String> parts) {
        if (!areTurns(parts)) return parts;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) names.add(parts.get(i + 1) + " " + parts.get(i));
        return names;
    }

    private static boolean areTurns(List<String> parts) {
        if (parts.isEmpty() || parts.size() % 2 != 0) return false;
        for (int i = 0; i < parts.size(); i += 2) {
            if (!isSurname(parts.get(i)) || !isFirstName(parts.get(i + 1))) return false;
        }
        return true;
    }

    private static boolean isSurname(String part) {
        return SURNAME.matcher(part).matches() && isNamed(part);
    }

    private static boolean isFirstName(String part) {
        return FIRST_NAMES.matcher(part).matches() && isNamed(part);
    }

    private static boolean isNamed(String part) {
        return Agencies.named(part).isEmpty() && !NotPersons.isTelling(part);
    }
}
