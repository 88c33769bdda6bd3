// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.app.commands.DoctorCommand.Finding;
import org.sillage.app.commands.DoctorCommand.State;
import org.sillage.core.message.Message;

/**
 * Whether this machine has fonts. Workbooks need none, since their columns have fixed widths; but whoever turns one into
 * a PDF on a bare server gets empty boxes. The files are looked for: asking the window system loads half of it, and ends
 * some headless machines with an error.
 */
final class InstalledFonts {

    private static final Set<String> ENDINGS = Set.of(".ttf", ".otf", ".ttc", ".pfb", ".dfont");
    private static final int DEPTH = 6;

    private final Stream<Path> folders;

    InstalledFonts(Map<String, String> environment) {
        Path own = Path.of(environment.getOrDefault("HOME", "/"));
        this.folders = Stream.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts"),
                Path.of(environment.getOrDefault("WINDIR", "/"), "Fonts"),
                own.resolve(".fonts"),
                own.resolve(".local/share/fonts"));
    }

    Finding finding() {
        long fonts =
                folders.filter(Files::isDirectory).mapToLong(InstalledFonts::in).sum();
        Message fact = Message.of("doctor.fonts", fonts);
        return fonts > 0
                ? Finding.ok("fonts", fact)
                : Finding.of("fonts", State.WARNING, fact, Message.of("doctor.fonts.remedy"));
    }

    private static long in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(InstalledFonts::isFont).count();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
