// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.sillage.app.Causes;
import org.sillage.app.Exit;
import org.sillage.app.FullDisk;
import org.sillage.app.Home;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.Suggestion;
import org.sillage.app.jobs.JobException;
import org.sillage.app.json.JsonObject;
import org.sillage.core.index.IndexException;
import org.sillage.core.ledger.LedgerException;
import org.sillage.core.message.Message;
import org.sillage.core.search.QueryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong; no stack trace ever reaches a user. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Context context;
    private final boolean json;

    Failures(Context context, String... arguments) {
        this.context = context;
        this.json = Arrays.asList(arguments).contains("--json");
    }

    /** The command line was not understood. */
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        say(context.words().words(reason(fault)));
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        context.complain(context.words().words("command.usage.help", command));
        return Exit.USAGE.code();
    }

    private static Message reason(ParameterException fault) {
        CommandSpec spec = fault.getCommandLine().getCommandSpec();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().getFirst(), spec);
        }
        if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            // What is missing is mostly there and written wrongly.
            return fault.getCommandLine().getUnmatchedArguments().stream()
                    .filter(word -> word.startsWith("-"))
                    .findFirst()
                    .map(word -> unknown(word, spec))
                    .orElseGet(() -> missing(missing.getMissing().getFirst()));
        }
        if (fault.getArgSpec() != null) {
            String name = fault.getArgSpec().isOption()
                    ? ((OptionSpec) fault.getArgSpec()).longestName()
                    : fault.getArgSpec().paramLabel();
            return Message.of(
                    "argument.value",
                    name,
                    Optional.ofNullable(fault.getValue()).orElse(""));
        }
        return Message.of("argument.wrong");
    }

    private static Message unknown(String word, CommandSpec spec) {
        boolean option = word.startsWith("-");
        String name = option && word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
        String key = option ? "option.unknown" : "argument.unknown";
        return Suggestion.of(
                        name,
                        option ? spec.optionsMap().keySet() : spec.subcommands().keySet())
                .map(meant -> Message.of(key + ".suggest", name, meant))
                .orElseGet(() -> Message.of(key, name));
    }

    private static Message missing(ArgSpec needed) {
        return needed instanceof OptionSpec option
                ? Message.of("argument.missing", option.longestName() + " " + option.paramLabel())
                : Message.of("argument.missing", needed.paramLabel());
    }

    /** The command could not be done. */
    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
        Optional<Message> full = fullDisk(fault);
        if (full.isPresent()) return said(Exit.FAILED, full.get());
        return ended(known(fault));
    }

    /** The jobs are wired by a framework, which wraps what a part says of itself: that is what a user needs. */
    private static Exception known(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException ledger) return ledger;
            if (cause instanceof IndexException index) return index;
        }
        return fault;
    }

    private int ended(Exception fault) {
        return switch (fault) {
            case Refusal refusal -> said(refusal.exit(), refusal.reason());
            case JobException job -> said(Exit.FAILED, job.reason());
            case QueryException query -> {
                new QueryFault(query).complain(context);
                yield json(Exit.USAGE, context.words().words(query.reason()));
            }
            case ConfigurationException configuration -> {
                new FaultPrinter(context).print(configuration.faults());
                yield Exit.CONFIGURATION.code();
            }
            case LedgerException ledger -> logged(ledger, Message.of("command.ledger", Causes.text(ledger)));
            case UncheckedIOException io -> logged(io, Message.of("command.disk", Causes.text(io)));
            case IndexException index -> logged(index, index.reason());
            case IOException io -> logged(io, Message.of("command.disk", Causes.text(io)));
            default -> logged(fault, Message.of("command.failed", Causes.text(fault)));
        };
    }

    /** Jobs name the folder themselves: a report may go to another disk. */
    private Optional<Message> fullDisk(Exception fault) {
        if (fault instanceof JobException job && job.reason().key().equals(FullDisk.KEY))
            return Optional.of(job.reason());
        return context.homeIfAny().flatMap(home -> FullDisk.behind(fault, home.data()));
    }

    private int said(Exit exit, Message reason) {
        say(context.words().words(reason));
        return exit.code();
    }

    private int logged(Throwable fault, Message reason) {
        String where = log(fault)
                .map(log -> " " + context.words().words("command.log", log.toString()))
                .orElse("");
        say(context.words().words(reason) + where);
        return Exit.FAILED.code();
    }

    private void say(String words) {
        context.complain(words);
        json(Exit.FAILED, words);
    }

    private int json(Exit exit, String words) {
        if (json) context.result(new JsonObject().put("error", words));
        return exit.code();
    }

    /** Where the details were written; empty where they could not be. */
    private Optional<Path> log(Throwable fault) {
        Optional<Path> log = context.homeIfAny().map(Home::log);
        if (log.isEmpty()) return Optional.empty();
        try {
            Files.createDirectories(log.get().getParent());
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(
                    log.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                out.println(context.clock().instant());
                fault.printStackTrace(out);
            }
            return log;
        } catch (IOException diskIsTheProblem) {
            return Optional.empty();
        }
    }
}
