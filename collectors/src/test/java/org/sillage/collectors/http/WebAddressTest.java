// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://paper.example/a b?c=d|e, https://paper.example/a%20b?c=d%7Ce",
        "HTTPS://Paper.Example/É#top, https://paper.example/%C3%89",
        "https://économie.example/, https://xn--conomie-9xa.example/",
        "http://paper.example, http://paper.example",
        "https://paper.example/100%, https://paper.example/100%25",
        "https://paper.example/%C3%A9, https://paper.example/%C3%A9",
        "https://my_paper.example:8080/, https://my_paper.example:8080/",
        "https://[2001:DB8::1]/, https://[2001:db8::1]/",
    })
    void whatAUriRefusesIsMended(String written, String expected) {
        assertThat(WebAddress.parse(written)).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paper.example",
                "/a",
                "mailto:a@paper.example",
                "javascript:alert(1)",
                "http://",
                "http:///a",
                "data:text/html,x",
                "https://paper example/"
            })
    void whatIsNoWebAddressIsNone(String written) {
        assertThat(WebAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b.html, https://paper.example/news/b.html",
        "../b, https://paper.example/b",
        "/b, https://paper.example/b",
        "//other.example/b, https://other.example/b",
        "?page=2, https://paper.example/news/a?page=2",
        "https://other.example/, https://other.example/",
        "été.html, https://paper.example/news/%C3%A9t%C3%A9.html",
    })
    void relativeAddressesLeanOnTheirBase(String written, String expected) {
        assertThat(WebAddress.resolve(URI.create("https://paper.example/news/a"), written))
                .contains(URI.create(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example/a?token=x&q=y, https://api.example/a?token=***&q=y",
        "https://api.example/a?X-Api-Key=x, https://api.example/a?X-Api-Key=***",
        "https://api.example/a?oauth_signature=x, https://api.example/a?oauth_signature=***",
        "https://anne:pw@api.example/a, https://***@api.example/a",
        "https://api.example/a?keyword=usine&author=b, https://api.example/a?keyword=usine&author=b",
    })
    void whatIsShownHoldsNoSecret(String address, String shown) {
        assertThat(ShownAddress.of(URI.create(address))).isEqualTo(shown);
    }
}
