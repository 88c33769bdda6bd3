// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sillage.collectors.formats.archives.PressArchives;
import org.sillage.collectors.formats.documents.ArticlePageReader;
import org.sillage.collectors.formats.documents.FeedFormat;
import org.sillage.collectors.formats.documents.ScanReader;
import org.sillage.collectors.formats.lists.ClippingsReader;
import org.sillage.collectors.formats.lists.MonitorLists;
import org.sillage.collectors.formats.platforms.PlatformExports;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.formats.wire.WireItems;
import org.sillage.core.message.Message;

/** The formats that can be read. A new one is a line in the list of its kind. */
public final class Formats {

    /** Name that stands for recognising by content. */
    public static final String AUTO = "auto";

    /** Asked in this order: a saved page after all others that are HTML, and {@code clippings}, which takes any list, last. */
    private static final List<FormatReader> READERS = Stream.of(
                    PlatformExports.READERS,
                    List.<FormatReader>of(new FeedFormat()),
                    WireItems.READERS,
                    PressArchives.READERS,
                    MonitorLists.READERS,
                    List.<FormatReader>of(new ArticlePageReader(), new ScanReader(), new ClippingsReader()))
            .flatMap(List::stream)
            .toList();

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
