// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.evidence.Evidence;

/**
 * One file of a platform that is being read.
 *
 * @param sample its beginning
 * @param settings what a person said of it
 */
record Export(Evidence evidence, Sample sample, FormatSettings settings) {}
