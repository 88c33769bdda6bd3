// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.json.JsonObject;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reports.WordsChange;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.message.Message;
import org.sillage.indexer.LuceneCampaignMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code sillage config diff}: what campaigns whose words, accounts or days were edited since they were last recorded
 * gain and lose, before the change is in force. Records nothing.
 */
@Command(name = "diff")
final class ConfigDiffCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Context context;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "config.diff.id")
    private List<String> ids = List.of();

    ConfigDiffCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Configuration files = context.config().read();
        Moments moments = new Moments(context);
        for (String id : ids) moments.campaign(files, id);
        try (OpenHome home = OpenHome.reading(context.home(), context.clock())) {
            LedgerView view = home.ledger().now();
            List<WordsChange> changes = changes(home, view, files);
            if (context.isJson()) context.result(json(view, changes));
            else print(changes);
        }
        return Exit.DONE.code();
    }

    private List<WordsChange> changes(OpenHome home, LedgerView view, Configuration files)
            throws ConfigurationException {
        ConfigReader recorded = ConfigReader.recorded(view.config(), home.evidence());
        Matches matches = new Matches(new LuceneCampaignMatcher(), home.ledger().derived());
        List<WordsChange> changes = new ArrayList<>();
        for (Campaign campaign : files.campaigns()) {
            if (!ids.isEmpty() && !ids.contains(campaign.id())) continue;
            Optional<Campaign> before = view.config().isEmpty() ? Optional.empty() : recorded.campaign(campaign.id());
            if (WordsChange.isEdited(before, campaign)) changes.add(WordsChange.of(view, before, campaign, matches));
        }
        return changes;
    }

    private void print(List<WordsChange> changes) {
        if (changes.isEmpty()) context.line(Message.of("diff.none"));
        for (WordsChange change : changes) {
            context.line(Message.of("diff.campaign", change.campaign().id(), change.gained(), change.lost()));
            change.gainedFirst().forEach(mention -> context.line("  + " + shown(change, mention)));
            change.lostFirst().forEach(mention -> context.line("  - " + shown(change, mention)));
        }
    }

    private static String shown(WordsChange change, Mention mention) {
        String day =
                mention.published().dayIn(change.campaign().period().zone()).toString();
        String where =
                mention instanceof Clipping clipping && !clipping.outlet().isBlank()
                        ? clipping.outlet()
                        : mention.id().value();
        return String.join("  ", day, where, said(mention));
    }

    /** Its title, else the beginning of its text, on one line. */
    private static String said(Mention mention) {
        String words = (mention.title().isBlank() ? mention.text() : mention.title())
                .strip()
                .replaceAll("\\s+", " ");
        int end =
                words.codePointCount(0, words.length()) <= WIDTH ? words.length() : words.offsetByCodePoints(0, WIDTH);
        return end == words.length() ? words : words.substring(0, end) + "…";
    }

    private static JsonObject json(LedgerView view, List<WordsChange> changes) {
        return new JsonObject()
                .put("position", view.position())
                .putAll(
                        "campaigns",
                        changes,
                        change -> new JsonObject()
                                .put("id", change.campaign().id())
                                .put("gained", change.gained())
                                .put("lost", change.lost())
                                .putAll("gainedFirst", change.gainedFirst(), ConfigDiffCommand::json)
                                .putAll("lostFirst", change.lostFirst(), ConfigDiffCommand::json));
    }

    private static JsonObject json(Mention mention) {
        return new JsonObject()
                .put("id", mention.id().value())
                .put("published", mention.published().at().toString())
                .put("title", said(mention))
                .put("url", mention.url().map(Object::toString));
    }
}
