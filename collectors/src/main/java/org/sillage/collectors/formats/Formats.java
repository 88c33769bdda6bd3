// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sillage.core.message.Message;

/** The formats that can be read. A new one is a line here. */
public final class Formats {

    /** Name that stands for recognising by content. */
    public static final String AUTO = "auto";

    /** Asked in this order: {@code clippings} takes any list that no other knows. */
    private static final List<FormatReader> READERS = List.of(
            new XAnalyticsReader(), // one a line
            new XDailyReader(), //
            new XApiReader(), //
            new FeedFormat(), //
            new NewsMlG2Reader(), //
            new NewsMl1Reader(), //
            new NitfReader(), //
            new NinjsReader(), //
            new FactivaReader(), //
            new EuropresseReader(), //
            new LexisNexisReader(), //
            new MonitorReader(Meltwater.LIST), //
            new MonitorReader(Cision.LIST), //
            new MonitorReader(Talkwalker.LIST), //
            new MonitorReader(Brandwatch.LIST), //
            new MonitorReader(MediaCloud.LIST), //
            new MonitorReader(BuzzSumo.LIST), //
            new ArticlePageReader(), // after all others that read HTML
            new MetaBusinessReader(), //
            new LinkedInReader(), //
            new YouTubeReader(), //
            new TikTokReader(), //
            new ScanReader(), //
            new ClippingsReader());

    private Formats() {}

    /** Every reader, in the order they are asked. */
    public static List<FormatReader> all() {
        return READERS;
    }

    /** The reader of this name; empty where none has it. */
    public static Optional<FormatReader> named(String format) {
        return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
    }

    /** The reader that knows a file by what stands in it; empty where none does. */
    public static Optional<FormatReader> recognise(Sample sample) {
        return READERS.stream().filter(reader -> reader.recognises(sample)).findFirst();
    }

    /** Whether something that was not taken is no lack: a scan is kept as evidence, and there is nothing to take from it. */
    public static boolean isNoLack(Message reason) {
        return reason.key().equals(ScanReader.KEPT);
    }

    /** Names of all formats, for a message. */
    public static String names() {
        return READERS.stream().map(FormatReader::format).collect(Collectors.joining(", "));
    }
}
