// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sillage.core.collect.Finding;
import org.sillage.report.ReportWords;
import org.sillage.report.xlsx.XlsxWriter;

/** Goal 11: large sheets in small heaps, each in a JVM of its own whose heap is bounded. */
final class LittleMemory {

    private final Size size;

    LittleMemory(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        return List.of(
                written(ExportGoal.MOST_LINKS, "clickable"), written(size.rowsInLittleMemory(), "as text"), reported());
    }

    private Result written(int rows, String addresses) throws Exception {
        try (Scratch scratch = new Scratch()) {
            int exit = Child.of(
                            List.of("-Xmx64m", "-XX:+UseSerialGC"),
                            Writing.class,
                            Integer.toString(rows),
                            scratch.file("rows.xlsx").toString())
                    .start()
                    .waitFor();
            return result("%,d rows of 20 columns, an address in each, %s".formatted(rows, addresses), 64, exit);
        }
    }

    private Result reported() throws Exception {
        try (Scratch scratch = new Scratch()) {
            try (Installation home = new Installation(scratch.folder())) {
                Invented invented = new Invented(20181126);
                long capture = home.capture(1);
                for (int i = 0; i < size.reportedMentions(); i += Installation.SLICE)
                    home.append(capture, slice(i, invented));
                home.compare();
            }
            int exit = Child.of(
                            List.of("-Xmx96m", "-XX:+UseSerialGC"),
                            Reporting.class,
                            scratch.folder().toString(),
                            scratch.file("report.xlsx").toString())
                    .start()
                    .waitFor();
            return result(
                    "%,d mentions read from the ledger, reported, written".formatted(size.reportedMentions()),
                    96,
                    exit);
        }
    }

    private static List<Finding> slice(int from, Invented invented) {
        List<Finding> slice = new java.util.ArrayList<>();
        for (int i = from; i < from + Installation.SLICE; i++)
            slice.add(new Finding.Sighting(invented.mention(i), "i"));
        return slice;
    }

    private static Result result(String what, int megabytes, int exit) {
        return Result.value(
                "11", what, exit == 0 ? "written" : "not written", "heap of %d MB".formatted(megabytes), exit == 0);
    }

    /** Writes a sheet of so many rows. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws Exception {
            XlsxWriter.write(
                    WideTable.report(Integer.parseInt(arguments[0])),
                    ReportWords.in(Locale.ENGLISH),
                    Path.of(arguments[1]));
        }
    }

    /** Reads a home and writes its report. */
    static final class Reporting {

        private Reporting() {}

        public static void main(String[] arguments) throws Exception {
            try (Installation home = new Installation(Path.of(arguments[0]))) {
                XlsxWriter.write(WholeReport.of(home.ledger()), ReportWords.in(Locale.ENGLISH), Path.of(arguments[1]));
            }
        }
    }
}
