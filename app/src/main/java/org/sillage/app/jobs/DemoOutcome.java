// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sillage.core.metric.Period;

/**
 * What a demo left behind.
 *
 * @param home the new home
 * @param took from start to end
 * @param campaign whose key figures are shown, read back from the home by its id
 * @param period of those figures
 * @param files workbooks made
 */
public record DemoOutcome(Path home, Duration took, String campaign, Period period, List<ReportFile> files) {

    public DemoOutcome {
        files = List.copyOf(files);
    }
}
