// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sillage.app.commands.Sillage;

/** The program's start. */
public final class Main {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private static final String NO_LOGGING = "org.slf4j.helpers.NOP_FallbackServiceProvider";

    private Main() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] arguments) {
        // Libraries that look at the default locale (number formats, resource bundles) all see the same one.
        Locale.setDefault(Locale.ROOT);
        // The database driver would start the logging system, which costs a search half of its time and has nothing to
        // say.
        if (!Sillage.runsJobs(arguments)) {
            System.setProperty("slf4j.provider", NO_LOGGING);
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        // It advises on flags of the Java machine, which is no user's business.
        LUCENE.setLevel(Level.SEVERE);
        // The terminal's own encoding would turn accents into question marks in a plain environment.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Console console = new Console(out, err, System.getenv(), Path.of(""), Terminals::isOne, Clock.systemUTC());
        int code = run(console, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @return the process's exit code
     */
    public static int run(Console console, String... arguments) {
        // Asked by scripts and launchers: answered before anything else is loaded.
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            console.out().println("sillage " + Version.TEXT);
            return Exit.DONE.code();
        }
        return Sillage.run(console, arguments);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
