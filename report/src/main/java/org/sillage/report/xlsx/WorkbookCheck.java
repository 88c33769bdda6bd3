// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;

/**
 * Compares a workbook with a report worked out anew at the workbook's position, and names each cell that differs. What
 * it should say is found by writing the report again: the layout is known nowhere else. Both are read as streams.
 */
public final class WorkbookCheck {

    /** Differences told one by one; the others are counted. */
    private static final int TOLD = 100;

    /** What a program may add when it saves a workbook again. */
    private static final long SPARE_BYTES = 64L << 20;

    private static final int SPARE_TIMES = 4;

    private final WorkbookParts expected;
    private final WorkbookParts found;
    private final Set<String> gone;
    private final ChangedDigests digests;
    private long withdrawn;
    private final List<Message> problems = new ArrayList<>();
    private long checked;
    private long differences;

    private WorkbookCheck(WorkbookParts expected, WorkbookParts found, Report report) {
        this.expected = expected;
        this.found = found;
        this.gone = report.withdrawn();
        this.digests = new ChangedDigests(report.contentHash());
    }

    /**
     * What came of it.
     *
     * @param checked cells compared
     * @param problems differences such as {@code Summary!B7: expected 512, found 511}, 100 at most
     * @param untold differences beyond those
     * @param withdrawn cells whose words were taken out of the ledger since the workbook was made, or whose evidence was
     *     replaced with them
     */
    public record Result(long checked, List<Message> problems, long untold, long withdrawn) {

        public Result {
            problems = List.copyOf(problems);
        }

        /** Whether every cell says what the ledger says. */
        public boolean isOk() {
            return problems.isEmpty();
        }
    }

    /**
     * Compares every cell of every sheet: values and formulas, not looks.
     *
     * @param workbook may come from anywhere
     * @param report of the identity that {@link WorkbookIdentity} read
     * @param words of the report's language
     * @throws WorkbookRefusedException when the file is no workbook or far larger than it should be
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static Result compare(Path workbook, Report report, Messages words)
            throws IOException, WorkbookRefusedException {
        Path folder = Files.createTempDirectory("sillage-check");
        Path again = folder.resolve("expected.xlsx");
        try {
            XlsxWriter.write(report, words, again);
            return compare(again, workbook, report);
        } finally {
            Files.deleteIfExists(again);
            Files.delete(folder);
        }
    }

    private static Result compare(Path again, Path workbook, Report report)
            throws IOException, WorkbookRefusedException {
        long size = ZippedParts.unpackedBytes(again);
        try (WorkbookParts expected = WorkbookParts.open(again, Long.MAX_VALUE);
                WorkbookParts found = WorkbookParts.open(workbook, SPARE_TIMES * size + SPARE_BYTES)) {
            WorkbookCheck check = new WorkbookCheck(expected, found, report);
            check.sheets();
            return new Result(
                    check.checked, check.problems, check.differences - check.problems.size(), check.withdrawn);
        } catch (XMLStreamException | ZippedParts.TooLargeException | java.util.zip.ZipException unreadable) {
            throw ZippedParts.refused("xlsx.refused.damaged", workbook);
        }
    }

    private void sheets() throws IOException, XMLStreamException, WorkbookRefusedException {
        for (String name : expected.names()) {
            if (!found.has(name)) tell(Message.of("xlsx.check.sheet.missing", name));
            else sheet(name);
        }
        for (String name : found.names()) {
            if (!expected.has(name)) tell(Message.of("xlsx.check.sheet.extra", name));
        }
        digests.settle(withdrawn > 0, this::blanked, this::cell);
    }

    /** Both sides give their rows downwards: the one that is behind goes on. */
    private void sheet(String name) throws IOException, XMLStreamException, WorkbookRefusedException {
        try (SheetReader should = expected.sheet(name);
                SheetReader does = found.sheet(name)) {
            SheetRow left = should.nextRow();
            SheetRow right = does.nextRow();
            while (!left.isEnd() || !right.isEnd()) {
                if (left.number() < right.number()) {
                    checked += left.cells().size();
                    tell(Message.of("xlsx.check.row.missing", name, Long.toString(left.number()), left.shown()));
                    left = should.nextRow();
                } else if (left.number() > right.number()) {
                    checked += right.cells().size();
                    tell(Message.of("xlsx.check.row.extra", name, Long.toString(right.number()), right.shown()));
                    right = does.nextRow();
                } else {
                    row(name, left, right);
                    left = should.nextRow();
                    right = does.nextRow();
                }
            }
        }
    }

    private void row(String name, SheetRow wanted, SheetRow had) {
        TreeSet<Integer> columns = new TreeSet<>(wanted.cells().keySet());
        columns.addAll(had.cells().keySet());
        boolean mayBeBlank =
                wanted.cells().values().stream().map(SheetCell::value).anyMatch(gone::contains);
        for (int column : columns) {
            String reference = new CellReference(wanted.number() - 1, column - 1).formatAsString();
            SheetCell empty = SheetCell.empty(reference);
            SheetCell should = wanted.cells().getOrDefault(column, empty);
            SheetCell does = had.cells().getOrDefault(column, empty);
            if (mayBeBlank && should.blanks(does)) blanked();
            else if (!digests.takes(name, should, does, mayBeBlank)) cell(name, should, does);
        }
    }

    private void blanked() {
        checked++;
        withdrawn++;
    }

    private void cell(String sheet, SheetCell wanted, SheetCell had) {
        checked++;
        if (wanted.saysTheSame(had)) return;
        String place = sheet + "!" + wanted.reference();
        if (wanted.isEmpty()) tell(Message.of("xlsx.check.extra", place, had.shown()));
        else if (had.isEmpty()) tell(Message.of("xlsx.check.missing", place, wanted.shown()));
        else tell(Message.of("xlsx.check.cell", place, wanted.shown(), had.shown()));
    }

    private void tell(Message problem) {
        differences++;
        if (problems.size() < TOLD) problems.add(problem);
    }
}
