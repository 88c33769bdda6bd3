// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the list that a press office keeps of what has no address: print and radio, as a French spreadsheet saves it. */
final class PressList {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private PressList() {}

    /** What was published by the time it is dropped. */
    static void write(World world, Instant dropped, Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        rows.append("Revue de presse, papier et radio;;;;;\r\n;;;;;\r\n");
        rows.append("Titre;Média;Date;Auteur;Support;Résumé\r\n");
        world.articles().stream()
                .filter(article ->
                        !article.outlet().feed() && !article.published().isAfter(dropped))
                .forEach(article -> rows.append(row(article)).append("\r\n"));
        Path file = Files.createDirectories(folder)
                .resolve("revue-de-presse-" + LocalDate.ofInstant(dropped, WorldSize.PARIS) + ".csv");
        Files.writeString(file, rows, WINDOWS);
        Files.setLastModifiedTime(file, FileTime.from(dropped));
    }

    private static String row(DemoArticle article) {
        boolean radio = article.outlet().kind().equals("radio");
        return String.join(
                ";",
                quoted(article.title()),
                quoted(article.outlet().name()),
                DAY.format(LocalDate.ofInstant(article.published(), WorldSize.PARIS)),
                quoted(article.signature()),
                radio ? "Radio" : "Presse écrite",
                quoted(article.text()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
