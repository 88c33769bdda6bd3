// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.List;
import org.sillage.collectors.formats.reading.FormatReader;

/** The monitoring tools whose lists can be read. A new one is a line here. */
public final class MonitorLists {

    /** In the order they are asked whether they know a file. */
    public static final List<FormatReader> READERS = List.of(
            new MonitorReader(Meltwater.LIST), // one a line
            new MonitorReader(Cision.LIST), //
            new MonitorReader(Talkwalker.LIST), //
            new MonitorReader(Brandwatch.LIST), //
            new MonitorReader(MediaCloud.LIST), //
            new MonitorReader(BuzzSumo.LIST));

    private MonitorLists() {}
}
