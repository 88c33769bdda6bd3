// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sillage.core.message.Message;

/** Gathers what is wrong in all files, so that a user mends them in one go. */
final class Faults {

    private final Set<Fault> errors = new LinkedHashSet<>();
    private final Set<Fault> warnings = new LinkedHashSet<>();

    void error(String file, Place place, Message message) {
        errors.add(new Fault(file, place, message));
    }

    void warning(String file, Place place, Message message) {
        warnings.add(new Fault(file, place, message));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether something is wrong with a file. */
    boolean in(String file) {
        return errors.stream().anyMatch(fault -> fault.file().equals(file));
    }

    /** Whether something was already said of this place: a second opinion on it helps nobody. */
    boolean at(String file, Place place) {
        return errors.stream()
                .anyMatch(fault -> fault.file().equals(file) && fault.place().equals(place));
    }

    List<Fault> errors() {
        return errors.stream().sorted(Fault.IN_ORDER).toList();
    }

    List<Fault> warnings() {
        return warnings.stream().sorted(Fault.IN_ORDER).toList();
    }
}
