// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Console;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.Version;
import org.sillage.app.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The program's command line: finds the command asked for and says in words what went wrong. */
@Command(name = "sillage", versionProvider = Sillage.OwnVersion.class)
public final class Sillage implements Callable<Integer> {

    private static final String SEARCH = "search";
    private static final Set<String> JOBS = Set.of("collect", "import", "report", "serve", "demo");

    @Mixin
    private final Context context;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("UnusedVariable") // asked by picocli alone
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    private Sillage(Context context) {
        this.context = context;
    }

    /**
     * Runs a command.
     *
     * @return the process's exit code
     */
    public static int run(Console console, String... arguments) {
        Context context = new Context(console);
        CommandLine line = new CommandLine(new Sillage(context));
        commands(context, arguments).forEach(line::addSubcommand);
        addLanguage(line, context);
        ResourceBundle help = help(console, arguments);
        line.setResourceBundle(help);
        label(line, help.getString("label.command"));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Failures failures = new Failures(context, arguments);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setExecutionStrategy(parsed -> {
            Optional<Refusal> refusal = context.foreignLanguage();
            return refusal.isPresent()
                    ? failures.handleExecutionException(refusal.get(), line, parsed)
                    : new RunLast().execute(parsed);
        });
        return line.execute(arguments);
    }

    /** Every command speaks the language asked for; but to a search, {@code --lang} says what to find. */
    private static void addLanguage(CommandLine line, Context context) {
        if (line.getCommandName().equals(SEARCH)) return;
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--lang")
                        .type(String.class)
                        .paramLabel("fr|en")
                        .setter(new ISetter() {
                            @Override
                            public <T> T set(T value) {
                                if (value instanceof String tag) context.language(tag);
                                return value;
                            }
                        })
                        .build());
        line.getSubcommands().values().forEach(command -> addLanguage(command, context));
    }

    /** Whether a command line asks for something that is done by the jobs, and logged. */
    public static boolean runsJobs(String... arguments) {
        return Arrays.stream(arguments).anyMatch(JOBS::contains);
    }

    /** Without a command: how to use it. */
    @Override
    public Integer call() {
        context.help(Objects.requireNonNull(spec).commandLine());
        return Exit.USAGE.code();
    }

    /** The one command asked for, where it is known: the others need not be loaded; else all of them. */
    private static Map<String, CommandLine> commands(Context context, String... arguments) {
        Map<String, Function<Context, CommandLine>> known = known();
        Optional<String> asked =
                Arrays.stream(arguments).filter(known::containsKey).findFirst();
        Map<String, CommandLine> commands = new LinkedHashMap<>();
        known.forEach((name, make) -> {
            if (asked.isEmpty() || asked.get().equals(name)) commands.put(name, make.apply(context));
        });
        return commands;
    }

    private static Map<String, Function<Context, CommandLine>> known() {
        Map<String, Function<Context, CommandLine>> known = new LinkedHashMap<>();
        known.put("demo", context -> new CommandLine(new DemoCommand(context)));
        known.put("init", context -> new CommandLine(new InitCommand(context)));
        known.put(
                "config",
                context -> CommandGroup.of(
                        "config",
                        context,
                        new ConfigCheckCommand(context),
                        new ConfigShowCommand(context),
                        new ConfigDiffCommand(context),
                        new ConfigSchemaCommand(context)));
        known.put(
                "sources",
                context -> CommandGroup.of(
                        "sources",
                        context,
                        new SourcesImportCommand(context),
                        new SourcesExportCommand(context),
                        new SourcesDiscoverCommand(context)));
        known.put("collect", context -> new CommandLine(new CollectCommand(context)));
        known.put("import", context -> new CommandLine(new ImportCommand(context)));
        known.put("mapping", context -> new CommandLine(new MappingCommand(context)));
        known.put(SEARCH, context -> new CommandLine(new SearchCommand(context)));
        known.put("figures", context -> new CommandLine(new FiguresCommand(context)));
        known.put("report", context -> new CommandLine(new ReportCommand(context)));
        known.put("judge", JudgeCommand::line);
        known.put("outlets", OutletsCommand::line);
        known.put("verify", context -> new CommandLine(new VerifyCommand(context)));
        known.put("index", IndexCommand::line);
        known.put("schedule", ScheduleCommand::line);
        known.put("serve", context -> new CommandLine(new ServeCommand(context)));
        known.put("doctor", context -> new CommandLine(new DoctorCommand(context)));
        return known;
    }

    /** What stands for a command of a group: the library asks no bundle for it. */
    private static void label(CommandLine line, String command) {
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(command);
        line.getSubcommands().values().forEach(each -> label(each, command));
    }

    private static ResourceBundle help(Console console, String... arguments) {
        Locale language = after("--lang", arguments)
                .flatMap(Words::ofTag)
                .or(() -> Words.ofEnvironment(console.environment()))
                .or(() -> asksForHelp(arguments) ? ofHome(console, arguments) : Optional.empty())
                .orElse(Locale.ENGLISH);
        return ResourceBundle.getBundle(
                "org.sillage.app.help", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** A command that does something is not held up by a look at the configuration. */
    private static boolean asksForHelp(String... arguments) {
        List<String> words = List.of(arguments);
        boolean isAlone = words.size() - (words.contains("--home") ? 2 : 0) <= 1;
        return words.contains("--help") || words.contains("-h") || isAlone;
    }

    private static Optional<Locale> ofHome(Console console, String... arguments) {
        Context context = new Context(console);
        after("--home", arguments).map(Path::of).ifPresent(context::home);
        return Optional.of(context.locale());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The value of an option, before the command line was understood. */
    private static Optional<String> after(String option, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) return Optional.of(arguments[i].substring(option.length() + 1));
            if (arguments[i].equals(option) && i + 1 < arguments.length) return Optional.of(arguments[i + 1]);
        }
        return Optional.empty();
    }

    /** What {@code --version} prints. */
    static final class OwnVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sillage " + Version.TEXT};
        }
    }
}
