// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.prepare.Persons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage judge person SIGNED --outlet O --is NAME|--nobody}: who signs so, in one outlet or everywhere. */
@Command(name = "person")
final class JudgePersonCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final Judging judging = new Judging();

    @Parameters(paramLabel = "${bundle:label.signed}", descriptionKey = "judge.person.signed")
    private @Nullable String signed;

    @Option(names = "--outlet", paramLabel = "O", descriptionKey = "judge.person.outlet")
    private Optional<String> outlet = Optional.empty();

    @Option(names = "--is", paramLabel = "${bundle:label.name}", descriptionKey = "judge.person.is")
    private Optional<String> person = Optional.empty();

    @Option(names = "--nobody", descriptionKey = "judge.person.nobody")
    private boolean nobody;

    JudgePersonCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        if (nobody == person.isPresent()) throw new Refusal(Exit.USAGE, Message.of("judge.person.choice"));
        String subject = named(Objects.requireNonNull(signed));
        String value = person.isPresent() ? named(person.get()) : "";
        String within = outlet.isPresent() ? key(outlet.get()) : "";
        try (OpenHome home = OpenHome.writing(context.home(), context.clock())) {
            int done = judging.record(context, home, Judgement.Kind.PERSON, subject, within, value);
            if (!hasSigned(home, subject, within)) context.note(unsigned(subject));
            return done;
        }
    }

    /** A decision may come before the article it is for; more often a name was mistyped. */
    private Message unsigned(String subject) {
        return outlet.map(where -> Message.of("judge.person.unsigned-in", subject, where.strip()))
                .orElseGet(() -> Message.of("judge.person.unsigned", subject));
    }

    private boolean hasSigned(OpenHome home, String name, String within) throws ConfigurationException {
        OutletRegister outlets = context.config().outlets();
        String key = Persons.key(name);
        AtomicBoolean found = new AtomicBoolean();
        home.ledger().now().all(dossier -> {
            if (dossier.mention() instanceof Clipping clipping
                    && (within.isEmpty() || outlets.of(clipping).key().equals(within))
                    && clipping.byline().stream().anyMatch(by -> Persons.key(by).equals(key))) {
                found.set(true);
            }
        });
        return found.get();
    }

    private static String named(String name) {
        if (Folding.folded(name).isEmpty()) throw new Refusal(Exit.USAGE, Message.of("judge.person.name", name));
        return name.strip();
    }

    /** The key that clippings of the outlet bear: that of the register, or the domain itself. */
    private String key(String written) throws ConfigurationException {
        return context.config().outlets().find(written).map(Outlet::key).orElse(written.strip());
    }
}
