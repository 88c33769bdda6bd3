// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.config.MappingFile;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.lists.MappingProposal;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage mapping FILE}: proposes what the columns of an unknown list mean, and shows what it would bring. */
@Command(name = "mapping")
final class MappingCommand implements Callable<Integer> {

    private static final String CLIPPINGS = "clippings";

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "mapping.file")
    private @Nullable Path file;

    @Option(names = "--name", paramLabel = "${bundle:label.name}", descriptionKey = "mapping.name")
    private Optional<String> name = Optional.empty();

    @Option(names = "--sheet", paramLabel = "S", descriptionKey = "mapping.sheet")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--save", descriptionKey = "mapping.save")
    private boolean save;

    @Option(names = "--replace", descriptionKey = "mapping.replace")
    private boolean replace;

    MappingCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        Path written = Objects.requireNonNull(file);
        Path found = context.path(written);
        if (!Files.isRegularFile(found)) throw new Refusal(Exit.USAGE, Message.of("mapping.no-file", written));
        String called = name.orElseGet(() -> MappingFile.nameFor(found));
        if (!MappingFile.isName(called)) throw new Refusal(Exit.USAGE, Message.of("mapping.bad-name", called));
        ZoneId zone = context.settings().zone();
        Evidence evidence = new Evidence(
                "", found.getFileName().toString(), "", context.clock().instant(), () -> Files.newInputStream(found));
        MappingPrinter printer = new MappingPrinter(context, written.toString());
        try {
            Optional<String> format = recognised(evidence);
            if (format.filter(known -> !known.equals(CLIPPINGS)).isPresent()) {
                printer.needless(format.get());
                return Exit.DONE.code();
            }
            MappingProposal proposal = MappingProposal.of(evidence, called, sheet);
            String text = MappingFile.text(proposal, written.toString(), context.words());
            Optional<Path> saved = save ? Optional.of(saved(called, text)) : Optional.empty();
            return printer.print(MappingTrial.of(evidence, proposal, zone), text, saved, format.isPresent())
                    .code();
        } catch (UnreadableEvidenceException unreadable) {
            throw new Refusal(Exit.FAILED, unreadable.reason(), unreadable);
        }
    }

    private static Optional<String> recognised(Evidence evidence) throws IOException {
        return Formats.recognise(Sample.of(evidence)).map(FormatReader::format);
    }

    /** What somebody wrote under this name is theirs, and goes only where they say so. */
    private Path saved(String called, String text) throws IOException {
        Path target = context.home().config().resolve(MappingFile.FOLDER).resolve(called + ".yaml");
        boolean other = Files.exists(target) && !Files.readString(target).equals(text);
        if (other && !replace) {
            throw new Refusal(
                    Exit.USAGE, Message.of("mapping.exists", context.home().shown(target), called));
        }
        MappingFile.write(target, text);
        return target;
    }
}
