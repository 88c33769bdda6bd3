// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8FileTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void everyLetterIsWrittenAsItsBytes() throws Exception {
        String text = "a\u00e9\u20ac\u2028\uffee\ud83d\udc4d z";
        try (Utf8File file = new Utf8File(bytes)) {
            file.escaped(text);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void markupAndLineEndsAreEscaped() throws Exception {
        try (Utf8File file = new Utf8File(bytes)) {
            file.escaped("<b>&\"\n\r\t");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("&lt;b&gt;&amp;\"&#xa;&#xd;&#x9;");
    }

    @Test
    void numbersHaveAllTheirDigits() throws Exception {
        try (Utf8File file = new Utf8File(bytes)) {
            for (long number : new long[] {0, 9, 10, 99, 100, Long.MAX_VALUE}) {
                file.whole(number);
                file.ascii(" ");
            }
        }
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("0 9 10 99 100 9223372036854775807 ");
    }

    @Test
    void nothingIsLostWhereTheBufferEnds() throws Exception {
        StringBuilder wanted = new StringBuilder();
        try (Utf8File file = new Utf8File(bytes)) {
            for (int i = 0; i < 40_000; i++) {
                file.ascii("<c>");
                file.whole(i);
                file.escaped("\u00e9&");
                wanted.append("<c>").append(i).append("\u00e9&amp;");
            }
            file.ascii("x".repeat(200_000));
            wanted.append("x".repeat(200_000));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).contentEquals(wanted)).isTrue();
    }
}
