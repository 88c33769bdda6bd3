// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files to read.
 *
 * @param files at least one
 * @param format a name of the import formats; {@code auto} recognises by content
 * @param source id that the readings and mentions are recorded under; empty for one made from the format
 * @param account handle of the account that the files are of where their rows do not say; empty when unknown
 */
public record ImportRequest(List<Path> files, String format, Optional<String> source, Optional<String> account) {

    /** Recognises a format by content. */
    public static final String AUTO = "auto";

    public ImportRequest {
        files = List.copyOf(files);
    }
}
