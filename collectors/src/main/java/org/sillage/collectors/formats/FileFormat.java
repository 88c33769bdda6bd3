// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.formats.documents.ScanReader;
import org.sillage.collectors.formats.lists.ClippingsReader;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * How the files of a source are read: all in one named format, or each in the format it is recognised to have.
 *
 * @param reader empty to recognise each file by what stands in it
 * @param settings what the files do not say of themselves
 */
public record FileFormat(Optional<FormatReader> reader, FormatSettings settings) {

    /**
     * @param format name of one, or {@value Formats#AUTO}
     * @throws SettingsException where no format has this name
     */
    public static FileFormat of(String format, FormatSettings settings) throws SettingsException {
        if (format.equals(Formats.AUTO)) return new FileFormat(recognising(settings), settings);
        Optional<FormatReader> reader = Formats.named(format);
        if (reader.isEmpty()) {
            throw new SettingsException(
                    "format", Message.of("format.no-such", format, Formats.AUTO + ", " + Formats.names()));
        }
        return new FileFormat(reader, settings);
    }

    /** A mapping is of the clippings format: whoever names one has named that too. */
    private static Optional<FormatReader> recognising(FormatSettings settings) {
        return settings.mapping().flatMap(mapping -> Formats.named(ClippingsReader.FORMAT));
    }

    /**
     * Name and version of what reads, such as {@code x-analytics/1}: another one when anything would be read otherwise,
     * be it a mapping, an account or a format that is new.
     */
    public String name() {
        String said = settings.mapping()
                        .map(mapping -> "-" + Integer.toHexString(mapping.fingerprint()))
                        .orElse("")
                + settings.account()
                        .map(account -> "@"
                                + Integer.toHexString(
                                        account.toLowerCase(Locale.ROOT).hashCode()))
                        .orElse("");
        return reader.map(one -> one.format() + said + "/" + one.version())
                .orElseGet(() -> Formats.AUTO + said + "/" + versions());
    }

    private static int versions() {
        return Formats.all().stream().mapToInt(FormatReader::version).sum();
    }

    /**
     * Reads one file.
     *
     * @return the caller closes the stream
     * @throws UnreadableEvidenceException where the file makes no sense in its format, or none knows it
     */
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return of(evidence).read(evidence, settings);
    }

    /** Scans lie in the folder of the press list that names them, and are handed over with it. */
    private boolean besideList(Evidence evidence) {
        return reader.filter(ClippingsReader.class::isInstance).isPresent() && ScanReader.isScan(evidence);
    }

    /**
     * The reader of one file.
     *
     * @throws UnreadableEvidenceException where none knows it
     */
    public FormatReader of(Evidence evidence) throws UnreadableEvidenceException {
        if (reader.isPresent()) return besideList(evidence) ? new ScanReader() : reader.get();
        try {
            Sample sample = Sample.of(evidence);
            return Formats.recognise(sample)
                    .orElseThrow(() -> new UnreadableEvidenceException(
                            "", Message.of("format.unknown", Formats.names(), sample.words())));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
