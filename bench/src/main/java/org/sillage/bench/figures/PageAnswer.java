// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with what a project says of it.
 *
 * @param set name of the project's folder
 * @param title blank where the answer is not known
 * @param authors as they stand; empty where not known
 */
record PageAnswer(
        String set,
        String name,
        byte[] bytes,
        String url,
        String title,
        Optional<LocalDate> date,
        List<String> authors,
        TextAnswer text) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<PageAnswer> all(Path folder) throws IOException {
        List<PageAnswer> all = new ArrayList<>();
        JsonNode trafilatura =
                JSON.readTree(folder.resolve("trafilatura/ground-truth.json").toFile());
        for (String file : trafilatura.propertyNames()) {
            JsonNode answer = trafilatura.get(file);
            all.add(new PageAnswer(
                    "trafilatura",
                    file,
                    bytes(folder.resolve("trafilatura").resolve(file)),
                    text(answer, "url"),
                    text(answer, "title"),
                    day(text(answer, "date")),
                    Stream.of(text(answer, "author"))
                            .filter(name -> !name.isBlank())
                            .toList(),
                    new TextAnswer.Snippets(texts(answer.path("with")), texts(answer.path("without")))));
        }
        JsonNode aeb = JSON.readTree(folder.resolve("aeb/ground-truth.json").toFile());
        for (String file : aeb.propertyNames()) {
            JsonNode answer = aeb.get(file);
            all.add(new PageAnswer(
                    "aeb",
                    file,
                    bytes(folder.resolve("aeb").resolve(file + ".html.gz")),
                    text(answer, "url"),
                    "",
                    Optional.empty(),
                    List.of(),
                    new TextAnswer.Whole(text(answer, "articleBody"))));
        }
        for (Path meta : Folders.files(folder.resolve("readability"), "expected-metadata.json")) {
            JsonNode answer = JSON.readTree(meta.toFile());
            all.add(new PageAnswer(
                    "readability",
                    meta.getParent().getFileName().toString(),
                    either(meta.getParent(), "source.html"),
                    "",
                    text(answer, "title"),
                    day(text(answer, "publishedTime")),
                    Stream.of(text(answer, "byline"))
                            .filter(name -> !name.isBlank())
                            .toList(),
                    new TextAnswer.Whole(
                            Jsoup.parse(new String(either(meta.getParent(), "expected.html"), StandardCharsets.UTF_8))
                                    .text())));
        }
        return all;
    }

    /** The larger ones are packed. */
    private static byte[] either(Path folder, String name) throws IOException {
        Path plain = folder.resolve(name);
        return Files.exists(plain) ? Files.readAllBytes(plain) : bytes(folder.resolve(name + ".gz"));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return in.readAllBytes();
        }
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asString("").strip();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    private static Optional<LocalDate> day(String text) {
        return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
    }
}
