// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;
import picocli.CommandLine.Option;

/** What every decision needs: who made it, why, and its place in the ledger. */
final class Judging {

    @Option(names = "--by", paramLabel = "${bundle:label.name}", required = true, descriptionKey = "judge.by")
    private @Nullable String by;

    @Option(names = "--note", paramLabel = "${bundle:label.text}", descriptionKey = "judge.note")
    private String note = "";

    /** Who decides. */
    String by() {
        String name = java.util.Objects.requireNonNull(by).strip();
        if (name.isEmpty()) throw new Refusal(Exit.USAGE, Message.of("judge.by-empty"));
        return name;
    }

    /** Why; empty when nothing was said. */
    String note() {
        return note.strip();
    }

    /** Records a decision and says its number. */
    int record(Context context, OpenHome home, Judgement.Kind kind, String subject, String within, String value) {
        long number = home.ledger().judge(new Judgement(kind, subject, within, value, by(), note()));
        return said(context, home, number, "judge.recorded");
    }

    /** Says the number of what was recorded. */
    static int said(Context context, OpenHome home, long number, String words) {
        if (context.isJson()) {
            context.result(new JsonObject()
                    .put("judgement", number)
                    .put("position", home.ledger().position()));
        } else {
            context.line(Message.of(words, Long.toString(number)));
        }
        return Exit.DONE.code();
    }

    /** A mention that the ledger knows. */
    static Dossier mention(OpenHome home, String id) {
        return home.ledger()
                .now()
                .mention(new MentionId(id))
                .orElseThrow(() -> new Refusal(Exit.USAGE, Message.of("judge.no-mention", id)));
    }

    /** Id of a clipping that the ledger knows. */
    static MentionId clipping(OpenHome home, String id) {
        Dossier dossier = mention(home, id);
        if (dossier.mention() instanceof Clipping clipping) return clipping.id();
        throw new Refusal(Exit.USAGE, Message.of("judge.no-clipping", id));
    }
}
