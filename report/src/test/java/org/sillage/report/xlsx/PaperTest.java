// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;

/** Another program opens the workbook and prints it. Needs LibreOffice; without it the test is skipped and says so. */
@Tag("slow")
class PaperTest {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theWorkbookPrintsOnAFewPages(String language) throws Exception {
        assumeTrue(isInstalled("libreoffice"), "LibreOffice is not installed: the workbook was not printed");
        Report report = SampleReports.rich(Locale.of(language));
        Path workbook = folder.resolve("report.xlsx");
        XlsxWriter.write(report, ReportWords.in(Locale.of(language)), workbook);

        Process printing = new ProcessBuilder(
                        "libreoffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(printing.waitFor(180, TimeUnit.SECONDS)).isTrue();
        String pdf = Files.readString(folder.resolve("report.pdf"), StandardCharsets.ISO_8859_1);
        // Three of the summary, one of the trend, and what the tables take.
        assertThat(PAGE.matcher(pdf).results().count()).isBetween(8L, 25L);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(each -> Path.of(each).resolve(program))
                .anyMatch(Files::isExecutable);
    }
}
