// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.ledger.Database;
import org.sillage.core.message.Message;

/**
 * The folder of one installation: where everything of it stands.
 *
 * @param root absolute
 */
public record Home(Path root) {

    /** Environment variable that names it. */
    public static final String VARIABLE = "SILLAGE_HOME";

    private static final String SETTINGS = "config/sillage.yaml";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The home a command works on.
     *
     * @param asked by {@code --home}
     * @param environment of the process
     * @param current folder the process was started in
     * @throws Refusal when it is named and holds no configuration, or when none is named and the current folder is none
     */
    public static Home locate(Optional<Path> asked, Map<String, String> environment, Path current) {
        Optional<Path> named = asked.or(() -> Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(Path::of));
        Home home = new Home(current.resolve(named.orElse(current)));
        if (Files.isRegularFile(home.settingsFile())) return home;
        throw new Refusal(
                Exit.CONFIGURATION,
                named.isPresent() ? Message.of("home.empty", home.root()) : Message.of("home.none", home.root()));
    }

    /** Files that people edit. */
    public Path config() {
        return root.resolve("config");
    }

    public Path settingsFile() {
        return root.resolve(SETTINGS);
    }

    /** Files that people drop. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** What was produced. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** Ledger, evidence, index: never edited by hand. */
    public Path data() {
        return root.resolve("data");
    }

    public Path ledgerFile() {
        return root.resolve(Database.FILE);
    }

    public Path evidence() {
        return root.resolve(FolderEvidenceStore.FOLDER);
    }

    public Path index() {
        return data().resolve("index");
    }

    /** Files that matter only while a process runs. */
    public Path temporary() {
        return data().resolve("tmp");
    }

    /** Where the details of a failure stand. */
    public Path log() {
        return data().resolve("log").resolve("sillage.log");
    }

    /** A path as it is shown to people: below the home where it is. */
    public String shown(Path path) {
        Path absolute = root.resolve(path).normalize();
        return absolute.startsWith(root)
                ? root.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }
}
