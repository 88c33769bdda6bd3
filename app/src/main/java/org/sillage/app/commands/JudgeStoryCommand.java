// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage judge story CLIPPING --with CLIPPING|--alone}: whose text a clipping carries. */
@Command(name = "story")
final class JudgeStoryCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final Judging judging = new Judging();

    @Parameters(paramLabel = "${bundle:label.clipping}", descriptionKey = "judge.story.clipping")
    private @Nullable String clipping;

    @Option(names = "--with", paramLabel = "${bundle:label.clipping}", descriptionKey = "judge.story.with")
    private Optional<String> with = Optional.empty();

    @Option(names = "--alone", descriptionKey = "judge.story.alone")
    private boolean alone;

    JudgeStoryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (alone == with.isPresent()) throw new Refusal(Exit.USAGE, Message.of("judge.story.choice"));
        try (OpenHome home = OpenHome.writing(context.home(), context.clock())) {
            MentionId own = Judging.clipping(home, Objects.requireNonNull(clipping));
            MentionId carried = with.isPresent() ? Judging.clipping(home, with.get()) : own;
            return judging.record(context, home, Judgement.Kind.STORY, own.value(), "", carried.value());
        }
    }
}
