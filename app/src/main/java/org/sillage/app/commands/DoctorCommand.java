// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.json.JsonObject;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;

/** {@code sillage doctor}: state, fact and remedy of everything that a run stands on. Dangerous states end with 1. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final Context context;

    DoctorCommand(Context context) {
        this.context = context;
    }

    /** How well something is. */
    enum State {
        OK,
        WARNING,
        DANGER
    }

    /**
     * One thing looked at.
     *
     * @param name stable, English
     * @param remedy empty where there is nothing to do
     */
    record Finding(String name, State state, Message fact, Optional<Message> remedy) {

        static Finding ok(String name, Message fact) {
            return new Finding(name, State.OK, fact, Optional.empty());
        }

        static Finding of(String name, State state, Message fact, Message remedy) {
            return new Finding(name, state, fact, Optional.of(remedy));
        }
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(new Examination(context).all());
        if (context.isJson()) context.result(json(findings));
        else findings.forEach(this::print);
        boolean danger = findings.stream().anyMatch(finding -> finding.state() == State.DANGER);
        return (danger ? Exit.FAILED : Exit.DONE).code();
    }

    private void print(Finding finding) {
        String state = context.words().words("doctor.state." + key(finding));
        context.line(
                "%-8s %-14s %s".formatted(state, name(finding), context.words().words(finding.fact())));
        finding.remedy()
                .ifPresent(remedy ->
                        context.line(" ".repeat(24) + "→ " + context.words().words(remedy)));
    }

    /** Sources are called what the configuration calls them. */
    private String name(Finding finding) {
        return finding.name().startsWith("source/")
                ? finding.name()
                : context.words().words("doctor.name." + finding.name());
    }

    private JsonObject json(List<Finding> findings) {
        return new JsonObject()
                .putAll(
                        "checks",
                        findings,
                        finding -> new JsonObject()
                                .put("name", finding.name())
                                .put("state", key(finding))
                                .put("fact", context.words().words(finding.fact()))
                                .put("remedy", finding.remedy().map(context.words()::words)));
    }

    private static String key(Finding finding) {
        return finding.state().name().toLowerCase(java.util.Locale.ROOT);
    }
}
