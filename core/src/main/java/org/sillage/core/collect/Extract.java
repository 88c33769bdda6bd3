// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/**
 * What stands in place of evidence that held the text of a withdrawn mention: the same findings, one a line, without
 * that text. Fields are parted by tabs; a tab, line end or backslash inside a field is escaped. The first field names
 * the kind of finding, the second its place in the bytes that were replaced.
 */
public final class Extract {

    /** Media type of a capture that is an extract. */
    public static final String MEDIA_TYPE = "application/vnd.sillage.extract";

    private static final String NOTHING = "";
    private static final String UNTIL_FURTHER_NOTICE = "always";

    private Extract() {}

    /** One finding as a line, without its end. */
    public static String line(Finding finding) {
        return switch (finding) {
            case Finding.Sighting sighting -> sighting(sighting);
            case Finding.Count count -> count(count);
            case Finding.Skip skip -> skip(skip);
            case Finding.Withdrawn gone ->
                joined(List.of(
                        "withdrawn",
                        gone.place(),
                        gone.mention().value(),
                        gone.cause().key()));
            case Finding.Alias alias ->
                joined(List.of(
                        "alias",
                        alias.place(),
                        alias.other().value(),
                        alias.mention().value()));
        };
    }

    private static String sighting(Finding.Sighting sighting) {
        Mention mention = sighting.mention();
        List<String> fields = new ArrayList<>();
        fields.add(mention instanceof Post ? "post" : "clipping");
        fields.add(sighting.place());
        fields.add(mention.id().value());
        fields.add(mention.url().map(URI::toString).orElse(NOTHING));
        fields.add(mention.published().at().toString());
        fields.add(mention.published().precision().name());
        fields.add(mention.published().day().map(LocalDate::toString).orElse(NOTHING));
        fields.add(mention.language());
        fields.add(mention.title());
        fields.add(mention.text());
        switch (mention) {
            case Post post -> {
                fields.add(post.network());
                fields.add(post.account().map(Account::handle).orElse(NOTHING));
                fields.add(post.account().map(Account::name).orElse(NOTHING));
            }
            case Clipping clipping -> {
                fields.add(clipping.outlet());
                fields.add(clipping.medium().name());
                fields.add(joined(clipping.byline()));
                fields.add(joined(clipping.agencies()));
                fields.add(clipping.details().duration().map(Duration::toString).orElse(NOTHING));
                fields.add(clipping.details().embargo().map(Extract::embargo).orElse(NOTHING));
                fields.add(clipping.details().scan());
                clipping.details().revision().ifPresent(revision -> fields.add(Long.toString(revision)));
            }
        }
        return joined(fields);
    }

    private static String count(Finding.Count count) {
        MetricSnapshot snapshot = count.snapshot();
        List<String> fields = new ArrayList<>(List.of(
                "count",
                count.place(),
                snapshot.subject().key(),
                snapshot.metric().key(),
                snapshot.basis().key(),
                snapshot.supplier(),
                snapshot.definition(),
                Long.toString(snapshot.reading().value())));
        switch (snapshot.reading()) {
            case Reading.Total total ->
                fields.addAll(List.of("total", total.at().toString()));
            case Reading.Level level ->
                fields.addAll(List.of("level", level.at().toString()));
            case Reading.Amount amount -> {
                Period over = amount.over();
                fields.addAll(List.of(
                        "amount",
                        over.first().toString(),
                        over.last().toString(),
                        over.zone().getId()));
            }
        }
        return joined(fields);
    }

    private static String skip(Finding.Skip skip) {
        return joined(List.of(
                "skip", skip.place(), skip.reason().key(), joined(skip.reason().stored())));
    }

    /**
     * The findings of an extract, in the order of the bytes it replaced.
     *
     * @throws UnreadableEvidenceException when it cannot be opened
     */
    public static Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(evidence.open(), StandardCharsets.UTF_8));
            return lines.lines().map(Extract::finding).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UnreadableEvidenceException(NOTHING, Message.of("extract.unreadable", evidence.origin()), e);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finding of a line that {@link #line} made. */
    public static Finding finding(String line) {
        List<String> fields = parted(line);
        String place = fields.get(1);
        return switch (fields.getFirst()) {
            case "post", "clipping" -> new Finding.Sighting(mention(fields), place);
            case "count" -> new Finding.Count(snapshot(fields), place);
            case "skip" ->
                new Finding.Skip(
                        place,
                        Message.read(fields.get(2), fields.get(3).isEmpty() ? List.of() : parted(fields.get(3))));
            case "alias" -> new Finding.Alias(new MentionId(fields.get(2)), new MentionId(fields.get(3)), place);
            case "withdrawn" -> new Finding.Withdrawn(new MentionId(fields.get(2)), cause(fields.get(3)), place);
            default ->
                throw new IllegalArgumentException("an extract has no line that begins with " + fields.getFirst());
        };
    }

    private static Mention mention(List<String> fields) {
        MentionId id = new MentionId(fields.get(2));
        Optional<URI> url = stated(fields.get(3)).map(URI::create);
        Published published = new Published(
                Instant.parse(fields.get(4)),
                Published.Precision.valueOf(fields.get(5)),
                stated(fields.get(6)).map(LocalDate::parse));
        String language = fields.get(7);
        if (fields.getFirst().equals("post")) {
            String network = fields.get(10);
            Optional<Account> account =
                    stated(fields.get(11)).map(handle -> new Account(network, handle, fields.get(12)));
            return new Post(id, network, account, url, published, language, fields.get(9));
        }
        return new Clipping(
                id,
                url,
                published,
                fields.get(10),
                Clipping.Medium.valueOf(fields.get(11)),
                language,
                listed(fields.get(12)),
                listed(fields.get(13)),
                fields.get(8),
                fields.get(9),
                fields.size() > 14 ? details(fields) : Clipping.Details.NONE);
    }

    private static String embargo(Clipping.Embargo embargo) {
        return embargo.until().map(Instant::toString).orElse(UNTIL_FURTHER_NOTICE);
    }

    private static Clipping.Details details(List<String> fields) {
        return new Clipping.Details(
                stated(fields.get(14)).map(Duration::parse),
                stated(fields.get(15)).map(Extract::embargo),
                fields.get(16),
                fields.size() > 17 ? OptionalLong.of(Long.parseLong(fields.get(17))) : OptionalLong.empty());
    }

    private static Clipping.Embargo embargo(String field) {
        return new Clipping.Embargo(
                field.equals(UNTIL_FURTHER_NOTICE) ? Optional.empty() : Optional.of(Instant.parse(field)));
    }

    private static MetricSnapshot snapshot(List<String> fields) {
        long value = Long.parseLong(fields.get(7));
        Reading reading = switch (fields.get(8)) {
            case "total" -> new Reading.Total(value, Instant.parse(fields.get(9)));
            case "level" -> new Reading.Level(value, Instant.parse(fields.get(9)));
            case "amount" ->
                new Reading.Amount(
                        value,
                        new Period(
                                LocalDate.parse(fields.get(9)),
                                LocalDate.parse(fields.get(10)),
                                ZoneId.of(fields.get(11))));
            default -> throw new IllegalArgumentException("no reading has the shape " + fields.get(8));
        };
        return new MetricSnapshot(
                new Subject(fields.get(2)),
                Metric.ofKey(fields.get(3)),
                reading,
                basis(fields.get(4)),
                fields.get(5),
                fields.get(6));
    }

    private static Basis basis(String key) {
        return Stream.of(Basis.values())
                .filter(basis -> basis.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no basis is called " + key));
    }

    private static WithdrawalCause cause(String key) {
        return WithdrawalCause.ofKey(key)
                .orElseThrow(() -> new IllegalArgumentException("no withdrawal has the cause " + key));
    }

    private static Optional<String> stated(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private static List<String> listed(String field) {
        return field.isEmpty() ? List.of() : parted(field);
    }

    private static String joined(List<String> fields) {
        return String.join("\t", fields.stream().map(Extract::escaped).toList());
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static List<String> parted(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\') {
                i++;
                field.append(unescaped(line.charAt(i)));
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
