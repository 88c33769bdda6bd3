// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sillage judge apart OTHER}: another id of a clipping is that of a clipping of its own. */
@Command(name = "apart")
final class JudgeApartCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final Judging judging = new Judging();

    @Parameters(paramLabel = "${bundle:label.other}", descriptionKey = "judge.apart.other")
    private @Nullable String other;

    JudgeApartCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        MentionId id = new MentionId(Objects.requireNonNull(other));
        try (OpenHome home = OpenHome.writing(context.home(), context.clock())) {
            if (home.ledger().now().joined(List.of(id)).isEmpty())
                throw new Refusal(Exit.USAGE, Message.of("judge.not-joined", id.value()));
            int done = judging.record(context, home, Judgement.Kind.APART, id.value(), "", "");
            Indexes.follow(home, context);
            return done;
        }
    }
}
