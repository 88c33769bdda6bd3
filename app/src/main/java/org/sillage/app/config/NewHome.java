// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sillage.app.Causes;
import org.sillage.app.Exit;
import org.sillage.app.Home;
import org.sillage.app.Refusal;
import org.sillage.core.message.Message;

/** Makes a home from the defaults that travel in the program. */
public final class NewHome {

    private NewHome() {}

    /**
     * Makes one.
     *
     * @param home a folder without a configuration; what else is in it stays
     * @return the files written, below the home
     * @throws Refusal when it is a home already, or cannot be written
     */
    public static List<String> make(Home home) {
        if (Files.exists(home.settingsFile())) throw new Refusal(Exit.FAILED, Message.of("init.exists", home.root()));
        try {
            // The folder that the default sources.yaml looks through.
            Files.createDirectories(home.inbox().resolve("exports"));
            Files.createDirectories(home.reports());
            Files.createDirectories(home.data());
            List<String> files = new ArrayList<>();
            // sillage.yaml last: a folder is a home only once everything else is there.
            for (String path : Defaults.paths().reversed()) files.addFirst(copy(path, home));
            return files;
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, Message.of("init.unwritable", home.root(), Causes.text(e)), e);
        }
    }

    /** What a person already put there stays as it is. */
    private static String copy(String path, Home home) throws IOException {
        Path target = home.config().resolve(path);
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            try (InputStream bytes = Defaults.open(path)) {
                Files.copy(bytes, target);
            }
        }
        return "config/" + path;
    }
}
