// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --as-of T}, for commands that can speak of what was known earlier. */
final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "T", descriptionKey = "as-of")
    private Optional<String> time = Optional.empty();

    /** As written; empty for now. */
    Optional<String> time() {
        return time;
    }
}
