// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import org.sillage.collectors.formats.reading.FormatReader;

/** The exports of the social platforms that can be read. A new one is a line here. */
public final class PlatformExports {

    /** In the order they are asked whether they know a file. */
    public static final List<FormatReader> READERS = List.of(
            new XAnalyticsReader(), // one a line
            new XDailyReader(), //
            new XApiReader(), //
            new MetaBusinessReader(), //
            new LinkedInReader(), //
            new YouTubeReader(), //
            new TikTokReader());

    private PlatformExports() {}
}
