// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.testkit.CollectorContract;

/** What a source promises, kept by each format in each kind of file. */
class FolderCollectorContractTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** One file with one sound row and one bad one. */
    abstract static class OneFile extends CollectorContract {

        @TempDir
        Path home;

        abstract byte[] content();

        @BeforeEach
        void drop() throws Exception {
            Files.createDirectories(home.resolve("inbox"));
            Files.write(home.resolve("inbox/list"), content());
        }

        @Override
        protected Collector newCollector() throws Exception {
            FileFormat format = FileFormat.of("auto", FormatSettings.in(ZoneId.of("Europe/Paris")));
            return new FolderCollector("inbox", new FileList.Dropped(home.resolve("inbox"), home), format, CLOCK);
        }

        @Override
        protected int soundItems() {
            return 1;
        }

        @Override
        protected int badItems() {
            return 1;
        }
    }

    @Nested
    class XAnalytics extends OneFile {
        @Override
        byte[] content() {
            return MadeFiles.bytes("Tweet id,Tweet text,time,impressions\n1066,a,2018-11-22 09:30 +0000,5\n,b,,\n");
        }
    }

    @Nested
    class PressListAsText extends OneFile {
        @Override
        byte[] content() {
            return MadeFiles.bytes("Titre;Lien;Audience\nA;https://o.example/1;5\n;https://o.example/2;5\n");
        }
    }

    @Nested
    class PressListAsWorkbook extends OneFile {
        @Override
        byte[] content() {
            return MadeFiles.workbook(String.join(
                    "",
                    List.of(
                            MadeFiles.row(1, "Titre", "Lien", "Audience"),
                            MadeFiles.row(2, "A", "https://o.example/1", "5"),
                            MadeFiles.row(3, "", "https://o.example/2", "5"))));
        }
    }
}
