// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sillage.app.Exit;
import org.sillage.app.config.MappingFile;
import org.sillage.app.json.JsonObject;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.formats.lists.ListPreview;
import org.sillage.collectors.formats.lists.MappingProposal;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;

/** Prints a proposed mapping, and what an import with it would bring. */
final class MappingPrinter {

    private final Context context;
    private final String file;

    MappingPrinter(Context context, String file) {
        this.context = context;
        this.file = file;
    }

    /** The file is of a tool that is known. */
    void needless(String format) {
        if (context.isJson()) {
            context.result(new JsonObject().put("file", file).put("format", format));
        } else {
            context.line(Message.of("mapping.needless", file, format));
        }
    }

    /**
     * @param text of the mapping's file
     * @param saved where it was written; empty where it was not
     * @param known whether the list is understood without it too
     */
    Exit print(MappingTrial trial, String text, Optional<Path> saved, boolean known) {
        if (context.isJson()) context.result(json(trial, text, saved, known));
        else people(trial, text, saved, known);
        return trial.isUseful() ? Exit.DONE : Exit.FAILED;
    }

    private void people(MappingTrial trial, String text, Optional<Path> saved, boolean known) {
        columns(trial.proposal());
        context.line("");
        trial.refusal()
                .ifPresent(reason -> context.line(
                        Message.of("mapping.refused", context.words().words(reason))));
        trial.preview().ifPresent(preview -> preview(preview, trial));
        context.line("");
        String name = trial.proposal().mapping().name();
        if (saved.isPresent()) {
            context.line(Message.of("mapping.saved", context.home().shown(saved.get())));
        } else {
            context.line(text);
            context.note(Message.of("mapping.to-save", quoted(), name));
        }
        context.note(MappingFile.next(name, file));
        if (known) context.note(Message.of("mapping.known", quoted()));
    }

    private void columns(MappingProposal proposal) {
        context.line(Message.of(
                proposal.sheet().isEmpty() ? "mapping.columns" : "mapping.columns-of-sheet",
                file,
                proposal.taken().size(),
                proposal.taken().size() + proposal.left().size(),
                proposal.sheet()));
        for (MappingProposal.Taken taken : proposal.taken()) {
            String ground = taken.ground().name().toLowerCase(Locale.ROOT);
            String field = String.format(Locale.ROOT, "%-10s", taken.field().key());
            String told = context.words().words("mapping.ground." + ground);
            context.line(
                    taken.heading().isEmpty()
                            ? Message.of("mapping.column-nameless", field, taken.column(), told)
                            : Message.of("mapping.column", field, taken.column(), taken.heading(), told));
        }
        if (!proposal.left().isEmpty()) context.line(Message.of("mapping.left-all", left(proposal)));
        Mapping mapping = proposal.mapping();
        String order = mapping.dateOrder()
                .map(first -> first == DateOrder.DAY_FIRST ? "day" : "month")
                .orElse("clear");
        context.line(Message.of("mapping.dates." + (proposal.isOrderAssumed() ? "assumed" : order)));
        String habit = mapping.habit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        context.line(Message.of("mapping.numbers." + habit));
    }

    private String left(MappingProposal proposal) {
        return proposal.left().stream()
                .map(one -> context.words().words(MappingFile.left(one)))
                .collect(Collectors.joining(", "));
    }

    private void preview(ListPreview preview, MappingTrial trial) {
        context.line(Message.of("mapping.would", preview.clippings(), preview.counted()));
        preview.first().forEach(shown -> context.line("  " + row(shown, trial)));
        long more = preview.clippings() - preview.first().size();
        if (more > 0) context.line(Message.of("mapping.more", more));
        if (preview.skipped().isEmpty()) context.line(Message.of("mapping.nothing-skipped"));
        for (ListPreview.Skipped skipped : preview.skipped()) {
            context.line(Message.of(
                    "mapping.skipped",
                    skipped.times(),
                    new Argument.Place(skipped.place()),
                    context.words().words(skipped.reason())));
        }
    }

    /** Date, outlet, title, author, link, duration, scan, audience: what there is of them. */
    private static String row(ListPreview.Shown shown, MappingTrial trial) {
        Clipping clipping = shown.clipping();
        return Stream.of(
                        date(clipping, trial),
                        clipping.outlet(),
                        clipping.title(),
                        String.join(", ", clipping.byline()),
                        clipping.url().map(URI::toString).orElse(""),
                        clipping.details()
                                .duration()
                                .map(MappingPrinter::lasting)
                                .orElse(""),
                        clipping.details().scan(),
                        shown.audience().isPresent()
                                ? Long.toString(shown.audience().getAsLong())
                                : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private static String lasting(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Without a date, an article counts for the day on which the file was captured, which no row says. */
    private static String date(Clipping clipping, MappingTrial trial) {
        return switch (clipping.published().precision()) {
            case DAY -> clipping.published().dayIn(trial.zone()).toString();
            case TIME ->
                clipping.published().at().atZone(trial.zone()).toLocalDateTime().toString();
            default -> "?";
        };
    }

    private JsonObject json(MappingTrial trial, String text, Optional<Path> saved, boolean known) {
        MappingProposal proposal = trial.proposal();
        Mapping mapping = proposal.mapping();
        JsonObject result = new JsonObject()
                .put("file", file)
                .put("format", known ? Optional.of("clippings") : Optional.empty())
                .put("name", mapping.name())
                .put("sheet", Optional.of(proposal.sheet()).filter(sheet -> !sheet.isEmpty()))
                .putAll("columns", proposal.taken(), MappingPrinter::json)
                .putAll(
                        "left",
                        proposal.left(),
                        one -> new JsonObject().put("column", one.column()).put("heading", one.heading()))
                .put(
                        "dateOrder",
                        mapping.dateOrder().map(order -> order == DateOrder.DAY_FIRST ? "day-first" : "month-first"))
                .put("dateOrderAssumed", proposal.isOrderAssumed())
                .put("error", trial.refusal().map(context.words()::words))
                .put("yaml", text)
                .put("saved", saved.map(Path::toString));
        trial.preview().ifPresent(preview -> result.put("preview", json(preview, trial)));
        return result;
    }

    private static JsonObject json(MappingProposal.Taken taken) {
        return new JsonObject()
                .put("field", taken.field().key())
                .put("column", taken.column())
                .put("heading", taken.heading())
                .put("told", taken.ground().name().toLowerCase(Locale.ROOT));
    }

    private JsonObject json(ListPreview preview, MappingTrial trial) {
        return new JsonObject()
                .put("sighted", preview.clippings())
                .put("counted", preview.counted())
                .putAll("rows", preview.first(), shown -> json(shown, trial))
                .putAll(
                        "skipped",
                        preview.skipped(),
                        skipped -> new JsonObject()
                                .put("place", skipped.place())
                                .put("reason", context.words().words(skipped.reason()))
                                .put("times", skipped.times()));
    }

    private static JsonObject json(ListPreview.Shown shown, MappingTrial trial) {
        Clipping clipping = shown.clipping();
        return new JsonObject()
                .put("date", date(clipping, trial))
                .put("outlet", clipping.outlet())
                .put("title", clipping.title())
                .putTexts("authors", List.copyOf(clipping.byline()))
                .put("url", clipping.url().map(URI::toString))
                .put(
                        "audience",
                        shown.audience().isPresent()
                                ? Optional.of(Long.toString(shown.audience().getAsLong()))
                                : Optional.empty());
    }

    private String quoted() {
        return file.contains(" ") ? "\"" + file + "\"" : file;
    }
}
