// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage judge about MENTION yes|no --campaign ID}: whether a mention belongs to a campaign. */
@Command(name = "about")
final class JudgeAboutCommand implements Callable<Integer> {

    private static final Map<String, String> ANSWERS =
            Map.of("yes", Judgement.YES, "oui", Judgement.YES, "no", Judgement.NO, "non", Judgement.NO);

    private final Context context;

    @Mixin
    private final Judging judging = new Judging();

    @Parameters(index = "0", paramLabel = "MENTION", descriptionKey = "judge.mention")
    private @Nullable String mention;

    @Parameters(index = "1", paramLabel = "yes|no", descriptionKey = "judge.about.answer")
    private @Nullable String answer;

    @Option(names = "--campaign", paramLabel = "ID", required = true, descriptionKey = "judge.about.campaign")
    private @Nullable String campaign;

    JudgeAboutCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        String asked = Objects.requireNonNull(answer);
        String value = ANSWERS.get(asked.toLowerCase(Locale.ROOT));
        if (value == null) throw new Refusal(Exit.USAGE, Message.of("judge.yes-no", asked));
        String id = known(Objects.requireNonNull(campaign));
        try (OpenHome home = OpenHome.writing(context.home(), context.clock())) {
            String subject = Judging.mention(home, Objects.requireNonNull(mention))
                    .mention()
                    .id()
                    .value();
            return judging.record(context, home, Judgement.Kind.ABOUT, subject, id, value);
        }
    }

    private String known(String id) throws ConfigurationException {
        ConfigReader config = context.config();
        if (config.campaign(id).isEmpty()) throw new Moments(context).unknown(id, config.campaigns());
        return id;
    }
}
