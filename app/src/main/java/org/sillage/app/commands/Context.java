// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Console;
import org.sillage.app.Exit;
import org.sillage.app.Home;
import org.sillage.app.Refusal;
import org.sillage.app.Words;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.Settings;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has, and what follows from them: home, language, where words and results go. */
final class Context {

    private final Console console;
    private @Nullable Messages words;
    private @Nullable Home home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // asked by picocli alone
    private boolean help;

    @Option(names = "--home", paramLabel = "${bundle:label.dir}", scope = ScopeType.INHERIT)
    private Optional<Path> homeOption = Optional.empty();

    private Optional<String> language = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    private boolean verbose;

    Context(Console console) {
        this.console = console;
    }

    /** {@code --home}, before the command line was understood. */
    void home(Path named) {
        homeOption = Optional.of(named);
    }

    /** {@code --lang}; no option of this class, because for a search it filters what is found. */
    void language(String tag) {
        language = Optional.of(tag);
    }

    /** What jobs work with. */
    JobsContext jobs(Configuration configuration) {
        return new JobsContext(home(), configuration, console.clock(), this::note);
    }

    /** Hands over what was printed so far, for a command that goes on. */
    void flush() {
        console.out().flush();
    }

    Clock clock() {
        return console.clock();
    }

    Map<String, String> environment() {
        return console.environment();
    }

    /** A path as the user wrote it, from the folder the command was started in. */
    Path path(Path written) {
        return console.current().resolve(written).toAbsolutePath().normalize();
    }

    boolean isJson() {
        return json;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The home asked for. */
    Home home() {
        Home located = home;
        if (located == null) {
            located = Home.locate(homeOption, console.environment(), console.current());
            home = located;
        }
        return located;
    }

    /** The home asked for, where there is one. */
    Optional<Home> homeIfAny() {
        try {
            return Optional.of(home());
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    /** The folder that {@code --home} names, whether it is a home or not. */
    Optional<Path> homeOption() {
        return homeOption.map(this::path);
    }

    ConfigReader config() {
        try {
            return ConfigReader.ofHome(home().root(), console.environment(), console.clock());
        } catch (IOException e) {
            throw new Refusal(Exit.CONFIGURATION, Message.of("config.file.unreadable", home().config()), e);
        }
    }

    Locale locale() {
        return words().locale();
    }

    /** Asked, in this order: {@code --lang}, the environment, {@code sillage.yaml}; else English. */
    Messages words() {
        Messages known = words;
        if (known == null) {
            known = Words.in(language.flatMap(Words::ofTag)
                    .or(() -> Words.ofEnvironment(console.environment()))
                    .or(this::ofSettings)
                    .orElse(Locale.ENGLISH));
            words = known;
        }
        return known;
    }

    private Optional<Locale> ofSettings() {
        if (homeIfAny().isEmpty()) return Optional.empty();
        try {
            return config().settings().language().flatMap(Words::ofTag);
        } catch (ConfigurationException saidByTheCommand) {
            return Optional.empty();
        }
    }

    Settings settings() throws ConfigurationException {
        return config().settings();
    }

    /** Why the language asked for cannot be spoken; empty when it can. */
    Optional<Refusal> foreignLanguage() {
        return language.filter(tag -> Words.ofTag(tag).isEmpty())
                .map(tag -> new Refusal(Exit.USAGE, Message.of("option.lang", tag)));
    }

    /** How a command is used, on standard error: it was not asked for. */
    void help(CommandLine line) {
        line.usage(console.err());
    }

    /** The result, where JSON is asked for. */
    void result(JsonObject document) {
        console.out().println(document);
    }

    /** A line of the result, for people. */
    void line(String text) {
        console.out().println(Terminal.safe(text));
    }

    /** A line of the result, for people. */
    void line(Message message) {
        line(words().words(message));
    }

    /** A line of the result in which found words are marked; made harmless by whoever marked it. */
    void marked(String text) {
        console.out().println(text);
    }

    /** Whether the result goes to a terminal that likes colours. */
    boolean isColoured() {
        return !console.environment().containsKey("NO_COLOR")
                && console.terminal().getAsBoolean();
    }

    /** Something beside the result; left out where silence is asked for. */
    void note(Message message) {
        if (!quiet) console.err().println(Terminal.safe(words().words(message)));
    }

    /** Something that must be said. */
    void complain(String text) {
        console.err().println(Terminal.safe(text));
    }
}
