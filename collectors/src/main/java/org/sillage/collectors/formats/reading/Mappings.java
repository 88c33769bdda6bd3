// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.Optional;

/** The column mappings that people have written. */
@FunctionalInterface
public interface Mappings {

    /** There are none. */
    Mappings NONE = name -> Optional.empty();

    /** @param name of its file in {@code config/mappings}, without its ending */
    Optional<Mapping> named(String name);
}
