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
import org.sillage.collectors.SettingsException;
import org.sillage.collectors.folder.FolderCollector;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.FormatReader;
import org.sillage.collectors.formats.FormatSettings;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.Mapping;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Files handed over: which format each has, and the collector that takes it. The source of such a file is
 * {@code import-} and its format, unless a person named one.
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

    static String source(FormatReader format) {
        return PREFIX + format.format();
    }

    /** The collector of a look at files; of one that was cut short and names none any more, it reads what was kept. */
    Collector collector(Look look) throws SettingsException {
        List<Path> files = look.files().lines().map(Path::of).toList();
        return FolderCollector.ofFiles(look.plan().source(), files, home.root(), format(look.format()), clock);
    }

    /**
     * How files are read.
     *
     * @param name of a format, or {@code auto}; after a colon, the name of a mapping
     */
    FileFormat format(String name) throws SettingsException {
        int colon = name.indexOf(':');
        Optional<Mapping> mapping = colon < 0 ? Optional.empty() : Optional.of(mapping(name.substring(colon + 1)));
        FormatSettings settings = new FormatSettings(configuration.settings().zone(), mapping, Optional.empty());
        return FileFormat.of(colon < 0 ? name : name.substring(0, colon), settings);
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
