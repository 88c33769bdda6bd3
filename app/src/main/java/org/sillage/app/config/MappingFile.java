// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.formats.lists.MappingProposal;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;

/** A proposed column mapping as a file that people go on with: every line says what it is, in their language. */
public final class MappingFile {

    /** Below {@code HOME/config}. */
    public static final String FOLDER = "mappings";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_OF_A_LINE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private static final int HEADING_WIDTH = 34;

    private MappingFile() {}

    /** Whether a mapping can have this name: small letters without accents, digits and hyphens. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name of a mapping for a file: that of the file, as far as it makes one. */
    public static String nameFor(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String plain = MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String name = NOT_OF_A_NAME.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        String short64 = name.substring(0, Math.min(name.length(), 64));
        return isName(short64) ? short64 : "list";
    }

    /** The text of the file. */
    public static String text(MappingProposal proposal, String file, Messages words) {
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=../schema/mapping.schema.json\n");
        String name = proposal.mapping().name();
        text.append(comment(words, Message.of("mapping.yaml.head", file))).append(comment(words, next(name, file)));
        text.append("\ncolumns:\n");
        proposal.taken().forEach(taken -> text.append(column(taken, words)));
        if (!proposal.left().isEmpty()) {
            text.append("  ").append(comment(words, Message.of("mapping.yaml.left")));
            proposal.left()
                    .forEach(left -> text.append("  # ")
                            .append(line(words.words(MappingFile.left(left))))
                            .append('\n'));
        }
        return text.append('\n').append(habits(proposal, words)).toString();
    }

    /** The command that imports with it. */
    public static Message next(String name, String file) {
        return Message.of("mapping.next", name, file.contains(" ") ? "\"" + file + "\"" : file);
    }

    /** A column that nothing is taken from. */
    public static Message left(MappingProposal.Left left) {
        return left.heading().isEmpty()
                ? Message.of("mapping.left-nameless", left.column())
                : Message.of("mapping.left", left.column(), line(left.heading()));
    }

    /**
     * Writes it.
     *
     * @param file below {@code config/mappings}
     * @param text of it
     */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutletsFile.write(file, text);
    }

    private static String column(MappingProposal.Taken taken, Messages words) {
        String entry = "  " + taken.field().key() + ": " + quoted(taken.named());
        String ground = taken.ground().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%-" + HEADING_WIDTH + "s # ", entry)
                + line(words.words("mapping.yaml.column", taken.column(), words.words("mapping.ground." + ground)))
                + "\n";
    }

    private static String habits(MappingProposal proposal, Messages words) {
        Mapping mapping = proposal.mapping();
        StringBuilder text = new StringBuilder();
        mapping.sheet()
                .ifPresent(sheet -> text.append("sheet: ").append(quoted(sheet)).append('\n'));
        text.append(rule(
                "date-order",
                mapping.dateOrder().map(order -> order == DateOrder.DAY_FIRST ? "day-first" : "month-first"),
                "day-first",
                words.words(proposal.isOrderAssumed() ? "mapping.yaml.order-assumed" : "mapping.yaml.order")));
        text.append(rule("decimal", decimal(mapping.habit()), "comma", words.words("mapping.yaml.decimal")));
        Map<String, String> more = Map.of("language", "fr", "medium", "print", "zone", "Europe/Paris");
        return text
                + more.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> rule(
                                one.getKey(),
                                Optional.empty(),
                                one.getValue(),
                                words.words("mapping.yaml." + one.getKey())))
                        .collect(Collectors.joining())
                + rule("audience-supplier", Optional.empty(), "cision", words.words("mapping.yaml.audience-supplier"));
    }

    private static Optional<String> decimal(NumberHabit habit) {
        return switch (habit) {
            case UNKNOWN -> Optional.empty();
            case DECIMAL_POINT -> Optional.of("point");
            case DECIMAL_COMMA, DECIMAL_COMMA_GROUPS_BY_SPACE -> Optional.of("comma");
        };
    }

    /** A rule that is not known stands there as a comment, for whoever knows better. */
    private static String rule(String key, Optional<String> value, String example, String words) {
        String entry = value.map(known -> key + ": " + known).orElse("# " + key + ": " + example);
        return String.format(Locale.ROOT, "%-" + HEADING_WIDTH + "s # ", entry) + line(words) + "\n";
    }

    private static String comment(Messages words, Message message) {
        return "# " + line(words.words(message)) + "\n";
    }

    private static String line(String text) {
        return NOT_OF_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** Between single quotes nothing but the quote itself means anything. */
    private static String quoted(String text) {
        return "'" + line(text).replace("'", "''") + "'";
    }
}
