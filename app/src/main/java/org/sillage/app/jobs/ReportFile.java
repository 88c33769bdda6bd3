// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.nio.file.Path;

/**
 * A file that was written.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record ReportFile(Path path, String sha256) {}
