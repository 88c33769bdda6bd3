// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;

/** Digests of what a report says: of its numbers with their labels, and of everything in it. */
final class Hashes {

    /** What a withdrawal leaves as it is: numbers, days and who vouches. */
    private static final Set<Table.Kind> NUMBERS =
            EnumSet.of(Table.Kind.COUNT, Table.Kind.SHARE, Table.Kind.DATE, Table.Kind.TIME, Table.Kind.BASIS);

    private final MessageDigest figures = sha256();
    private final MessageDigest content = sha256();

    static Hashes of(Report.Properties properties, Summary summary, List<Sheet> sheets) {
        Hashes hashes = new Hashes();
        hashes.both(
                properties.campaign(),
                properties.kind(),
                properties.period(),
                properties.period().zone());
        hashes.content(properties.id(), properties.campaignName(), properties.language(), properties.asOf());
        hashes.add(summary);
        sheets.forEach(sheet -> hashes.add(sheet.table()));
        return hashes;
    }

    String figures() {
        return hex(figures);
    }

    String content() {
        return hex(content);
    }

    private void add(Summary summary) {
        content(summary.title(), summary.days(), summary.place(), summary.notice());
        summary.findings().forEach(this::content);
        summary.warnings().forEach(this::content);
        for (Tile tile : summary.figures()) {
            both(
                    tile.metric().key(),
                    tile.metric().definitionVersion(),
                    tile.value(),
                    tile.previous(),
                    tile.toDate(),
                    tile.basis(),
                    tile.known(),
                    tile.of());
            content(tile.label(), tile.note(), tile.formula());
        }
        summary.charts().forEach(this::content);
    }

    private void add(Table table) {
        both(table.id(), table.rowCount());
        table.columns().forEach(column -> both(column.key(), column.kind()));
        table.rows().forEach(row -> add(table.columns(), row));
        for (Table.Column column : table.columns()) {
            Optional.ofNullable(table.totals().get(column.key())).ifPresent(total -> content(total.value()));
        }
    }

    private void add(List<Table.Column> columns, List<@Nullable Object> row) {
        for (int i = 0; i < columns.size(); i++) {
            if (NUMBERS.contains(columns.get(i).kind())) {
                both(row.get(i));
            } else {
                content(row.get(i));
            }
        }
    }

    private void both(@Nullable Object... values) {
        for (Object value : values) {
            byte[] bytes = bytes(value);
            figures.update(bytes);
            content.update(bytes);
        }
    }

    private void content(@Nullable Object... values) {
        for (Object value : values) content.update(bytes(value));
    }

    /** Text of a value with its length before it, so that no two lists of values read alike. */
    private static byte[] bytes(@Nullable Object value) {
        String text = value instanceof Message message ? message.key() + message.arguments() : String.valueOf(value);
        return (text.length() + ":" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
