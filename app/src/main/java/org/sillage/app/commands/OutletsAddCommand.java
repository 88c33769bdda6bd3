// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.OutletsFile;
import org.sillage.app.json.JsonObject;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage outlets add DOMAIN --name NAME --kind KIND}: one entry more in the file that people edit. */
@Command(name = "add")
final class OutletsAddCommand implements Callable<Integer> {

    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private final Context context;

    @Parameters(paramLabel = "DOMAIN", descriptionKey = "outlets.add.domain")
    private @Nullable String domain;

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "outlets.add.name")
    private @Nullable String name;

    @Option(names = "--kind", paramLabel = "KIND", required = true, descriptionKey = "outlets.add.kind")
    private @Nullable String kind;

    @Option(names = "--alias", paramLabel = "NAME", descriptionKey = "outlets.add.alias")
    private List<String> aliases = new ArrayList<>();

    @Option(names = "--parent", paramLabel = "KEY", descriptionKey = "outlets.add.parent")
    private Optional<String> parent = Optional.empty();

    @Option(names = "--country", paramLabel = "CODE", descriptionKey = "outlets.add.country")
    private String country = "";

    @Option(names = "--language", paramLabel = "CODE", descriptionKey = "outlets.add.language")
    private String language = "";

    @Option(names = "--tier", paramLabel = "N", descriptionKey = "outlets.add.tier")
    private Optional<Integer> tier = Optional.empty();

    OutletsAddCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Outlet outlet = outlet();
        Optional<Outlet> known = context.config().outlets().find(outlet.key());
        if (known.isPresent()) {
            throw new Refusal(
                    Exit.USAGE,
                    Message.of("outlets.known", outlet.key(), known.get().key()));
        }
        Path file = context.home().config().resolve(OutletsFile.PATH);
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        OutletsFile.write(
                file,
                OutletsFile.with(outlet, text)
                        .orElseThrow(() -> new Refusal(Exit.CONFIGURATION, Message.of("outlets.shape"))));
        if (context.isJson()) {
            context.result(new JsonObject().put("key", outlet.key()).put("file", file.toString()));
        } else {
            context.line(Message.of("outlets.added", outlet.key(), file.toString()));
        }
        return Exit.DONE.code();
    }

    private Outlet outlet() {
        String written = Objects.requireNonNull(domain).strip().toLowerCase(Locale.ROOT);
        String host = written.startsWith("www.") ? written.substring("www.".length()) : written;
        if (!DOMAIN.matcher(host).matches()) throw new Refusal(Exit.USAGE, Message.of("outlets.domain", host));
        return new Outlet(
                host,
                Objects.requireNonNull(name).strip(),
                aliases,
                List.of(host),
                parent,
                Objects.requireNonNull(kind),
                country,
                language,
                tier,
                Optional.empty(),
                List.of());
    }
}
