// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sillage.app.Home;
import org.sillage.app.config.Configuration;
import org.sillage.collectors.folder.FolderCollector;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Files handed over: which format each has, and the collector that takes it. The source of such a file is
 * {@code import-} and its format, with the account where one was named, unless a person named a source.
 */
final class Imports {

    /** Begins the id of a source that stands for files handed over. */
    static final String PREFIX = "import-";

    /** Each file is read as what it is recognised to be. */
    static final String AUTO = Formats.AUTO;

    private final Home home;
    private final Configuration configuration;
    private final Clock clock;

    Imports(Home home, Configuration configuration, Clock clock) {
        this.home = home;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Stands before the account in the name of a format and in the id of a source. */
    private static final String ACCOUNT = "@";

    /** @param account that the files are of; another account is another source, whose captures are read as its own */
    static String source(FormatReader format, Optional<String> account) {
        return of(PREFIX + format.format(), account);
    }

    /**
     * The name of a format, or the id of a source, with the account that the files are of.
     *
     * @param account empty where nobody named one
     */
    static String of(String name, Optional<String> account) {
        return account.map(String::strip)
                .map(handle -> handle.startsWith(ACCOUNT) ? handle.substring(1) : handle)
                .filter(handle -> !handle.isEmpty())
                .map(handle -> name + ACCOUNT + handle)
                .orElse(name);
    }

    /**
     * How a file that was handed over is read: in the format it was handed over in, else as what it is recognised to be.
     *
     * @param cursor of its capture; empty for none
     * @return empty where nobody handed it over: it was brought by a source that the configuration names
     */
    static Optional<String> formatOf(String source, String cursor) {
        Optional<String> recognised =
                source.startsWith(PREFIX) ? Optional.of(of(AUTO, account(source))) : Optional.empty();
        return HandedOver.format(cursor).or(() -> recognised);
    }

    private static Optional<String> account(String name) {
        int at = name.indexOf(ACCOUNT);
        return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
    }

    /** The collector of a look at files; of one that was cut short and names none any more, it reads what was kept. */
    Collector collector(Look look) throws SettingsException {
        List<Path> files = look.files().lines().map(Path::of).toList();
        FileFormat format = format(look.format());
        return new HandedOver(
                FolderCollector.ofFiles(look.plan().source(), files, home.root(), format, clock), look.format());
    }

    /**
     * How files are read.
     *
     * @param name of a format, or {@code auto}; after a colon, the name of a mapping; at the end the account, if any
     */
    FileFormat format(String name) throws SettingsException {
        Optional<String> account = account(name);
        String format = account.isEmpty() ? name : name.substring(0, name.indexOf(ACCOUNT));
        int colon = format.indexOf(':');
        Optional<Mapping> mapping = colon < 0 ? Optional.empty() : Optional.of(mapping(format.substring(colon + 1)));
        FormatSettings settings = new FormatSettings(configuration.settings().zone(), mapping, account);
        return FileFormat.of(colon < 0 ? format : format.substring(0, colon), settings);
    }

    private Mapping mapping(String name) throws SettingsException {
        Optional<Mapping> mapping = configuration.mappings().named(name);
        return mapping.orElseThrow(() -> new SettingsException("mapping", Message.of("batch.no-mapping", name)));
    }

    /**
     * The reader of a file.
     *
     * @throws UnreadableEvidenceException when none knows it, or it is damaged or beyond a limit
     */
    FormatReader reader(Path file, FileFormat format) throws UnreadableEvidenceException {
        return format.of(new Evidence("", home.shown(file), "", clock.instant(), () -> Files.newInputStream(file)));
    }

    /** SHA-256 of a file's bytes, lower-case hexadecimal. */
    static String digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            DigestInputStream digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
