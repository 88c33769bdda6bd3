// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.config.Settings;
import org.sillage.app.json.JsonObject;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.Sponsor;
import picocli.CommandLine.Command;

/** {@code sillage config show}: what counts, defaults filled in, secrets masked. */
@Command(name = "show")
final class ConfigShowCommand implements Callable<Integer> {

    private final Context context;

    ConfigShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException {
        Configuration configuration = context.config().read();
        if (context.isJson()) context.result(json(configuration));
        else print(configuration);
        return Exit.DONE.code();
    }

    private void print(Configuration configuration) {
        Settings settings = configuration.settings();
        context.line("zone: " + settings.zone());
        settings.language().ifPresent(language -> context.line("language: " + language));
        if (!settings.network().contact().isEmpty()) {
            context.line("contact: " + settings.network().contact());
        }
        if (!settings.network().allowPrivate().isEmpty()) {
            context.line(
                    "allow-private: " + String.join(", ", settings.network().allowPrivate()));
        }
        context.line("outlets: " + configuration.outlets().all().size());
        configuration.sources().forEach(this::print);
        configuration.campaigns().forEach(this::print);
    }

    private void print(PlannedSource source) {
        context.line("source " + source.id() + ": " + source.settings().type());
        new TreeMap<>(source.written()).forEach((key, value) -> context.line("  " + key + ": " + value));
    }

    private void print(Campaign campaign) {
        context.line("campaign " + campaign.id() + ": "
                + campaign.name(context.locale().getLanguage()));
        context.line("  days: " + campaign.period().first() + ".."
                + campaign.period().last() + " " + campaign.period().zone());
        context.line("  query: " + campaign.query());
        campaign.accounts()
                .forEach(account -> context.line(
                        "  account: " + account.network() + " " + account.handle() + " (" + account.role() + ")"));
        if (!campaign.sponsors().isEmpty()) {
            context.line("  sponsors: "
                    + String.join(
                            ", ",
                            campaign.sponsors().stream().map(Sponsor::name).toList()));
        }
        campaign.reports()
                .forEach(report -> context.line("  report: " + report.kind() + ", " + report.every() + ", "
                        + String.join(" ", report.languages())));
    }

    private static JsonObject json(Configuration configuration) {
        Settings settings = configuration.settings();
        return new JsonObject()
                .put("zone", settings.zone().toString())
                .put("language", settings.language())
                .put(
                        "network",
                        new JsonObject()
                                .put("contact", settings.network().contact())
                                .putTexts("allowPrivate", settings.network().allowPrivate()))
                .put("outlets", configuration.outlets().all().size())
                .putAll("sources", configuration.sources(), ConfigShowCommand::json)
                .putAll("campaigns", configuration.campaigns(), ConfigShowCommand::json);
    }

    private static JsonObject json(PlannedSource source) {
        JsonObject settings = new JsonObject();
        new TreeMap<>(source.written()).forEach(settings::put);
        return new JsonObject()
                .put("id", source.id())
                .put("type", source.settings().type())
                .put("every", source.words())
                .put("settings", settings);
    }

    private static JsonObject json(Campaign campaign) {
        List<Sponsor> sponsors = campaign.sponsors();
        return new JsonObject()
                .put("id", campaign.id())
                .put("from", campaign.period().first().toString())
                .put("to", campaign.period().last().toString())
                .put("zone", campaign.period().zone().toString())
                .put("query", campaign.query())
                .putTexts("sponsors", sponsors.stream().map(Sponsor::id).toList());
    }
}
