// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.message.Message;

/**
 * A folder below the home that people drop exports into. Settings: {@code path}; {@code format}, by default
 * {@value Formats#AUTO}; {@code mapping}, the name of a file in {@code config/mappings}; {@code account}, whose exports
 * these are where their rows do not say.
 */
public final class FolderType implements SourceType {

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException {
        settings.refuseOthersThan("path", "format", "mapping", "account");
        Path home = surroundings.home();
        Path folder = folder(settings, home);
        FormatSettings reading = new FormatSettings(
                settings.zone(),
                mapping(settings, surroundings),
                settings.text("account").map(FolderType::handle));
        FileFormat format = FileFormat.of(settings.text("format").orElse(Formats.AUTO), reading);
        return new FolderCollector(settings.id(), new FileList.Dropped(folder, home), format, surroundings.clock());
    }

    /** Evidence names files by their path below the home, which is what a backup holds. */
    private static Path folder(SourceSettings settings, Path home) throws SettingsException {
        String path = settings.require("path");
        try {
            Path folder = home.resolve(path).normalize();
            if (folder.startsWith(home.normalize())) return folder;
        } catch (InvalidPathException refused) {
            throw new SettingsException("path", Message.of("folder.path-refused", settings.id(), path));
        }
        throw new SettingsException("path", Message.of("folder.path-outside", settings.id(), path));
    }

    private static Optional<Mapping> mapping(SourceSettings settings, Surroundings surroundings)
            throws SettingsException {
        Optional<String> name = settings.text("mapping");
        if (name.isEmpty()) return Optional.empty();
        Optional<Mapping> mapping = surroundings.mappings().named(name.get());
        if (mapping.isPresent()) return mapping;
        throw new SettingsException("mapping", Message.of("folder.no-mapping", settings.id(), name.get()));
    }

    private static String handle(String account) {
        return account.startsWith("@") ? account.substring(1) : account;
    }
}
