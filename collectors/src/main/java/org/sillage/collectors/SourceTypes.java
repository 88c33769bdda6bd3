// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The kinds of source that are installed. */
public final class SourceTypes {

    /** Asked for each source of each look: the class path is gone through once. */
    private static final List<SourceType> INSTALLED =
            ServiceLoader.load(SourceType.class, SourceTypes.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(SourceType::name))
                    .toList();

    private SourceTypes() {}

    /** Every type found on the class path, by name. */
    public static List<SourceType> all() {
        return INSTALLED;
    }

    /** The type of this name; empty where none has it. */
    public static Optional<SourceType> of(String name) {
        return INSTALLED.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
