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
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code sillage outlets add [DOMAIN] --name NAME --kind KIND}: one entry more in the file that people edit. A paper met by
 * its name alone has no domain: its key is made of its name.
 */
@Command(name = "add")
final class OutletsAddCommand implements Callable<Integer> {

    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private final Context context;

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.domain}", descriptionKey = "outlets.add.domain")
    private Optional<String> domain = Optional.empty();

    @Option(names = "--name", paramLabel = "${bundle:label.name}", required = true, descriptionKey = "outlets.add.name")
    private @Nullable String name;

    @Option(names = "--kind", paramLabel = "${bundle:label.kind}", required = true, descriptionKey = "outlets.add.kind")
    private @Nullable String kind;

    @Option(names = "--alias", paramLabel = "${bundle:label.name}", descriptionKey = "outlets.add.alias")
    private List<String> aliases = new ArrayList<>();

    @Option(names = "--parent", paramLabel = "${bundle:label.key}", descriptionKey = "outlets.add.parent")
    private Optional<String> parent = Optional.empty();

    @Option(names = "--medium", paramLabel = "${bundle:label.medium}", descriptionKey = "outlets.add.medium")
    private Optional<Medium> medium = Optional.empty();

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
        OutletRegister outlets = context.config().outlets();
        Outlet outlet = outlet(outlets);
        refuseKnown(outlet, outlets);
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

    /** A sister of another medium may bear a known name; nobody else may without a domain of its own. */
    private void refuseKnown(Outlet outlet, OutletRegister outlets) {
        Optional<Outlet> known = outlets.find(outlet.key());
        if (known.isEmpty() && domain.isEmpty()) known = outlets.find(outlet.name(), medium.orElse(Medium.UNKNOWN));
        boolean isSister = medium.isPresent()
                && known.filter(other -> !other.key().equals(outlet.key())
                                && !other.medium().equals(medium))
                        .isPresent();
        if (known.isEmpty() || isSister) return;
        throw new Refusal(
                Exit.USAGE,
                Message.of(
                        "outlets.known",
                        domain.isEmpty() ? outlet.name() : outlet.key(),
                        known.get().key()));
    }

    private Optional<String> host() {
        return domain.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .map(text -> text.startsWith("www.") ? text.substring("www.".length()) : text);
    }

    /**
     * The key its clippings bear already; a sister whose name that is has its medium behind it.
     */
    private String keyOfName(String shown, OutletRegister outlets) {
        String folded = Folding.folded(shown);
        if (folded.isEmpty()) throw new Refusal(Exit.USAGE, Message.of("outlets.name", shown));
        return medium.filter(kind -> outlets.find(shown).isPresent())
                .map(kind -> folded + " " + kind.name().toLowerCase(Locale.ROOT))
                .orElse(folded);
    }

    private Outlet outlet(OutletRegister outlets) {
        Optional<String> host = host();
        host.filter(text -> !DOMAIN.matcher(text).matches()).ifPresent(text -> {
            throw new Refusal(Exit.USAGE, Message.of("outlets.domain", text));
        });
        String shown = Objects.requireNonNull(name).strip();
        return new Outlet(
                host.orElseGet(() -> keyOfName(shown, outlets)),
                shown,
                aliases,
                host.stream().toList(),
                parent,
                Objects.requireNonNull(kind),
                country,
                language,
                tier,
                Optional.empty(),
                List.of(),
                medium,
                List.of());
    }
}
