// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.testkit.Kills;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;

/** A report is whole or absent, whatever happens while it is written. */
class R9_AReportIsWholeOrAbsentTest {

    @TempDir
    Path folder;

    @Test
    void whatFailsLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = folder.resolve("report.xlsx");
        XlsxWriter.write(SampleReports.of(), ReportWords.in(Locale.ENGLISH), file);
        byte[] before = Files.readAllBytes(file);
        Report failing = SampleReports.of(
                new Table("Posts", "sheet.posts", List.of(new Column("text", Kind.TEXT, 10)), 1, each -> {
                    throw new UncheckedIOException(new IOException("the disk is full"));
                }));

        assertThatThrownBy(() -> XlsxWriter.write(failing, ReportWords.in(Locale.ENGLISH), file))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");

        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactly("report.xlsx");
    }

    @Test
    void aTableThatGivesFewerRowsThanItSaidIsNotWritten() {
        Report lying = SampleReports.of(
                new Table("Posts", "sheet.posts", List.of(new Column("text", Kind.TEXT, 10)), 3, each -> {}));
        Path file = folder.resolve("report.xlsx");

        assertThatThrownBy(() -> XlsxWriter.write(lying, ReportWords.in(Locale.ENGLISH), file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("announced 3 rows and gave 0");
        assertThat(file).doesNotExist();
    }

    @Test
    void fewKills() throws Exception {
        kill(4);
    }

    @Test
    @Tag("slow")
    void manyKills() throws Exception {
        kill(Kills.upTo(200));
    }

    private void kill(int times) throws Exception {
        Random random = new Random(9);
        for (int i = 0; i < times; i++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            WritesForEver.class.getName(),
                            folder.resolve("report.xlsx").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            writer.waitFor(1_500 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
            writer.destroyForcibly().waitFor();
            XlsxWriter.sweep(folder);
            for (String name : names()) {
                assertThat(name).isEqualTo("report.xlsx");
                try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(name)))) {
                    assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
                }
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** What is killed. */
    static final class WritesForEver {

        private WritesForEver() {}

        public static void main(String[] arguments) throws IOException {
            Report report = SampleReports.rich(Locale.FRENCH);
            while (true) XlsxWriter.write(report, ReportWords.in(Locale.FRENCH), Path.of(arguments[0]));
        }
    }
}
