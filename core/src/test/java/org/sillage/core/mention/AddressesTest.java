// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "http://journal.example/une > http://journal.example/une",
                "'  http://journal.example/une\u00A0' > http://journal.example/une",
                "'http://journal.example/la une.html' > http://journal.example/la%20une.html",
                "'http://journal.example/a|b{c}' > http://journal.example/a%7Cb%7Bc%7D",
                "'http://journal.example/une#a#b' > http://journal.example/une#a%23b",
                "http://journal.example/%7Eune/?utm_source=x > http://journal.example/%7Eune/?utm_source=x",
                "http://journal.example/100% > http://journal.example/100%25",
                "HTTP://Journal.Example/Une > http://journal.example/Une",
                "http://bücher.example/ > http://xn--bcher-kva.example/",
                "http://user:secret@journal.example/une > http://journal.example/une",
                "http://a@b@journal.example:8080/une > http://journal.example:8080/une",
                "'http://journal.example/deux\nlignes' > http://journal.example/deuxlignes",
                "'http://journal.example/une\u200B' > http://journal.example/une",
                "'http://journal.example/a\u0001b' > http://journal.example/a%01b",
            })
    void isReadAsPeopleWriteIt(String written, String address) {
        assertThat(Addresses.parse(written)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "journal.example/une",
                "//journal.example/une",
                "ftp://journal.example/une",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:a@journal.example",
                "http://",
                "http:///une",
                "http://journal.example:port/une",
                "http://journal.example:70000/une",
                "http://deux mots.example/",
                "http://<script>/",
                "http://.example/",
                "une page"
            })
    void whatIsNoWebAddressIsRefused(String written) {
        assertThat(Addresses.parse(written)).isEmpty();
    }

    @Test
    void anAddressWithoutEndIsRefused() {
        assertThat(Addresses.parse("http://journal.example/" + "a".repeat(Addresses.MAX_LENGTH)))
                .isEmpty();
    }
}
