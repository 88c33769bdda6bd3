// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.sillage.app.config.NewHome;

/** A home in a temporary folder, and commands run in it as from a shell. */
public final class CommandLineHome {

    /** Monday of the campaign's event week, 08:00 in Paris. */
    public static final Instant NOW = Instant.parse("2018-11-26T07:00:00Z");

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private CommandLineHome(Path root) {
        this.root = root;
    }

    /** A home with the defaults in it. */
    public static CommandLineHome with(Path root) {
        NewHome.make(new Home(root));
        return new CommandLineHome(root);
    }

    /** A folder with nothing in it. */
    public static CommandLineHome empty(Path root) {
        return new CommandLineHome(root);
    }

    public Path root() {
        return root;
    }

    /** Writes a file below the home. */
    public CommandLineHome file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public CommandLineHome variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public CommandLineHome clock(Clock other) {
        clock = other;
        return this;
    }

    /** Runs a command with the home as current folder. */
    public Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), environment, root, () -> false, clock);
        int code = Main.run(console, arguments);
        console.out().flush();
        console.err().flush();
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** How a command ended and what it wrote. */
    public record Ran(int code, String out, String err) {}
}
