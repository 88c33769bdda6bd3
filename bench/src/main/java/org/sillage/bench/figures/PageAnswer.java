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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.sillage.core.evidence.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with what a project says of it.
 *
 * @param set name of the project's folder
 * @param content the bytes of the page
 * @param url of the page; empty where the project does not say
 * @param title empty where the answer is not known
 * @param day empty where the answer is not known
 * @param authors as they stand; empty where not known
 */
record PageAnswer(
        String set,
        String name,
        Evidence.Content content,
        String url,
        Optional<TitleAnswer> title,
        Optional<DayAnswer> day,
        List<String> authors,
        TextAnswer text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ISO_DAY = 10;

    /** Every page of the three projects. */
    static List<PageAnswer> all(Path folder) throws IOException {
        List<PageAnswer> all = new ArrayList<>();
        trafilatura(folder.resolve("trafilatura"), all);
        benchmark(folder.resolve("aeb"), all);
        readability(folder.resolve("readability"), all);
        return all;
    }

    private static void trafilatura(Path folder, List<PageAnswer> all) throws IOException {
        JsonNode answers = JSON.readTree(folder.resolve("ground-truth.json").toFile());
        for (String file : answers.propertyNames()) {
            JsonNode answer = answers.get(file);
            all.add(new PageAnswer(
                    "trafilatura",
                    file,
                    () -> unpacked(folder.resolve(file)),
                    text(answer, "url"),
                    title(answer),
                    day(text(answer, "date")),
                    authors(answer, "author"),
                    new TextAnswer.Pieces(texts(answer.path("with")), texts(answer.path("without")))));
        }
    }

    private static void benchmark(Path folder, List<PageAnswer> all) throws IOException {
        JsonNode answers = JSON.readTree(folder.resolve("ground-truth.json").toFile());
        for (String file : answers.propertyNames()) {
            JsonNode answer = answers.get(file);
            all.add(new PageAnswer(
                    "article-extraction-benchmark",
                    file,
                    () -> unpacked(folder.resolve(file + ".html.gz")),
                    text(answer, "url"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    new TextAnswer.Whole(text(answer, "articleBody"))));
        }
    }

    private static void readability(Path folder, List<PageAnswer> all) throws IOException {
        for (Path file : Folders.files(folder, "expected-metadata.json")) {
            JsonNode answer = JSON.readTree(file.toFile());
            Path page = Objects.requireNonNull(file.getParent());
            String text = new String(bytes(either(page, "expected.html")), StandardCharsets.UTF_8);
            all.add(new PageAnswer(
                    "readability",
                    String.valueOf(page.getFileName()),
                    either(page, "source.html"),
                    "",
                    title(answer),
                    day(text(answer, "publishedTime")),
                    authors(answer, "byline"),
                    new TextAnswer.Whole(Jsoup.parse(text).text())));
        }
    }

    private static List<String> authors(JsonNode answer, String name) {
        return Stream.of(text(answer, name)).filter(author -> !author.isBlank()).toList();
    }

    /** The larger ones are packed. */
    private static Evidence.Content either(Path folder, String name) {
        Path plain = folder.resolve(name);
        return Files.exists(plain) ? () -> Files.newInputStream(plain) : () -> unpacked(folder.resolve(name + ".gz"));
    }

    private static InputStream unpacked(Path file) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static byte[] bytes(Evidence.Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    byte[] bytes() throws IOException {
        return bytes(content);
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asString("").strip();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    private static Optional<TitleAnswer> title(JsonNode answer) {
        return Optional.of(text(answer, "title"))
                .filter(title -> !title.isBlank())
                .map(TitleAnswer::new);
    }

    private static Optional<DayAnswer> day(String text) {
        return text.length() < ISO_DAY
                ? Optional.empty()
                : Optional.of(new DayAnswer(LocalDate.parse(text.substring(0, ISO_DAY))));
    }
}
