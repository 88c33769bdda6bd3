// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.sillage.app.Home;
import org.sillage.app.config.NewHome;

/** Writes the configuration of the demo's home: the defaults, the invented outlets, and where they are served. */
final class DemoHome {

    /** The campaign file that travels with the program. */
    static final String CAMPAIGN = "usine-extraordinaire-2018";

    /** The source that asks the network. */
    static final String NETWORK_SOURCE = "x-campaign";

    private static final String TOKEN_FILE = "secrets/x-token";

    private static final String NOTICE = """

            # Stands on every sheet of every report.
            notice:
              fr: "Démonstration : les publications et les retombées sont inventées par un générateur ; seuls les totaux publics sont ceux de l’événement."
              en: "Demonstration: the posts and clippings are invented by a generator; only the public totals are those of the event."
            """;

    private static final String ACCREDITED = """

            # Invented persons, made by the same generator.
            accredited: %s
            """.formatted(PressOffice.FILE);

    private DemoHome() {}

    static void write(Home home, World world, WorldServer server) throws IOException {
        NewHome.make(home);
        Path config = home.config();
        Files.writeString(home.settingsFile(), """
                # yaml-language-server: $schema=schema/sillage.schema.json
                # The home of the demo: its outside world is a server on this machine.
                zone: Europe/Paris
                network:
                  allow-private: ["127.0.0.1:%d"]
                """.formatted(server.port()));
        Files.writeString(config.resolve("sources.yaml"), sources(world, server));
        Files.writeString(config.resolve("outlets.yaml"), outlets(world));
        Path campaign = config.resolve("campaigns").resolve(CAMPAIGN + ".yaml");
        Files.writeString(campaign, campaign(Files.readString(campaign), world) + NOTICE + ACCREDITED);
        Files.write(campaign.resolveSibling(PressOffice.FILE), PressOffice.list(world));
        writeToken(home.root().resolve(TOKEN_FILE));
        Files.createDirectories(home.inbox().resolve("x"));
        Files.createDirectories(home.inbox().resolve("press"));
    }

    /** Nobody else may read it, as with a real one. */
    private static void writeToken(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, XNetwork.TOKEN);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A smaller world lives through fewer days. */
    private static String campaign(String text, World world) {
        return text.replace(
                "from: 2018-09-01", "from: " + world.size().campaign().first());
    }

    private static String sources(World world, WorldServer server) {
        StringBuilder yaml =
                new StringBuilder("# yaml-language-server: $schema=schema/sources.schema.json\nsources:\n");
        for (DemoOutlet outlet : world.outlets()) {
            if (!outlet.feed()) continue;
            yaml.append("  - {id: %s, type: feed, url: \"%s\", every: %s at 06:00}\n"
                    .formatted(id(outlet), server.feed(outlet), outlet.daily() ? "day" : "monday"));
        }
        yaml.append("""
                  - id: x-campaign
                    type: x
                    query: '("usine extraordinaire" OR %s) -from:%s'
                    accounts: [%s]
                    mentions: [%s]
                    archive: true
                    since: %s
                    token: file:%s
                    base-url: %s
                    budget: 200 USD a month
                    every: friday at 20:00
                """.formatted(
                        Network.HASHTAG,
                        Network.HANDLE,
                        Network.HANDLE,
                        Network.HANDLE,
                        LocalDate.ofInstant(world.begins(), WorldSize.PARIS),
                        TOKEN_FILE,
                        server.network()));
        yaml.append("  - {id: x-exports, type: folder, path: inbox/x, format: x-analytics, every: monday at 06:30}\n");
        yaml.append(
                "  - {id: press-list, type: folder, path: inbox/press, format: clippings, every: monday at 06:30}\n");
        return yaml.toString();
    }

    /** The source of an outlet's feed. */
    static String id(DemoOutlet outlet) {
        return outlet.key().substring(0, outlet.key().lastIndexOf('.'));
    }

    private static String outlets(World world) {
        StringBuilder yaml = new StringBuilder(
                "# yaml-language-server: $schema=schema/outlets.schema.json\n# Invented, every one of them.\noutlets:\n");
        for (DemoOutlet outlet : world.outlets()) {
            yaml.append("  - {key: %s, name: \"%s\", domains: [%s], kind: %s, country: %s, language: %s"
                    .formatted(
                            outlet.key(),
                            outlet.name(),
                            outlet.key(),
                            outlet.kind(),
                            outlet.language().equals("en") ? "GB" : "FR",
                            outlet.language()));
            if (outlet.audience() > 0) {
                yaml.append(", audience: [{value: %d, unit: daily, source: invented for the demo, date: \"2018\"}]"
                        .formatted(outlet.audience()));
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }
}
