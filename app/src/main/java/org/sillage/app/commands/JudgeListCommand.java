// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sillage.app.Exit;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;

/** {@code sillage judge list}: every decision and every undoing, in the order made. */
@Command(name = "list")
final class JudgeListCommand implements Callable<Integer> {

    private final Context context;

    JudgeListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
            LedgerView view = home.ledger().now();
            Set<Long> inForce = Arrays.stream(Judgement.Kind.values())
                    .flatMap(kind -> view.judgements(kind).stream())
                    .map(JudgementRecord::seq)
                    .collect(Collectors.toSet());
            print(view.judgementHistory(), inForce);
        }
        return Exit.DONE.code();
    }

    private void print(List<JudgementRecord> history, Set<Long> inForce) {
        if (context.isJson()) {
            context.result(new JsonObject()
                    .putAll("judgements", history, record -> json(record, state(record, inForce))));
            return;
        }
        if (history.isEmpty()) context.note(Message.of("judge.none"));
        for (JudgementRecord record : history) context.line(line(record, state(record, inForce)));
    }

    /** {@code undoing}, {@code in-force}, or {@code past}: undone, or decided otherwise since. */
    private static String state(JudgementRecord record, Set<Long> inForce) {
        if (record.undoes().isPresent()) return "undoing";
        return inForce.contains(record.seq()) ? "in-force" : "past";
    }

    private static JsonObject json(JudgementRecord record, String state) {
        Judgement judgement = record.judgement();
        return new JsonObject()
                .put("judgement", record.seq())
                .put("at", record.recordedAt().toString())
                .put("state", state)
                .put(
                        "undoes",
                        record.undoes().isPresent()
                                ? Optional.of(Long.toString(record.undoes().getAsLong()))
                                : Optional.empty())
                .put("kind", judgement.kind().key())
                .put("subject", judgement.subject())
                .put("within", judgement.within())
                .put("value", judgement.value())
                .put("by", judgement.by())
                .put("note", judgement.note());
    }

    private Message line(JudgementRecord record, String state) {
        Judgement judgement = record.judgement();
        String undoes =
                record.undoes().isPresent() ? Long.toString(record.undoes().getAsLong()) : "";
        return Message.of(
                "judge.line",
                Long.toString(record.seq()),
                record.recordedAt().toString(),
                judgement.by(),
                context.words().words("judge.state." + state, undoes),
                said(judgement),
                judgement.note());
    }

    private String said(Judgement judgement) {
        String key = "judge.said." + judgement.kind().key() + "." + shape(judgement);
        List<String> told = new ArrayList<>(List.of(judgement.subject()));
        if (!judgement.within().isEmpty()) told.add(judgement.within());
        boolean inTheKey = judgement.kind() == Judgement.Kind.ABOUT;
        if (!inTheKey && !judgement.value().isEmpty()) told.add(judgement.value());
        return context.words().words(key, told.toArray());
    }

    private static String shape(Judgement judgement) {
        return switch (judgement.kind()) {
            case ABOUT -> judgement.value();
            case PERSON ->
                (judgement.value().isEmpty() ? "nobody" : "is")
                        + (judgement.within().isEmpty() ? "-anywhere" : "");
            case STORY -> judgement.value().equals(judgement.subject()) ? "alone" : "with";
            case APART -> "own";
        };
    }
}
