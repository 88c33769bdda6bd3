// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of linked data as systems write them. */
class JsonLdTest {

    private static final String ARTICLE =
            "{\"@type\":\"NewsArticle\",\"headline\":\"L'usine\",\"datePublished\":\"2018-11-22\",\"author\":{\"@type\":\"Person\",\"name\":\"Marie Durand\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s;",
                "<!-- made by the system -->\n%s",
                "// made by the system\n%s",
                "{\"@type\":\"WebSite\"}\n%s",
                "%s {\"@type\":",
                "[{\"@type\":\"WebSite\"},%s]"
            })
    void whatStandsAroundTheDataIsPassedOver(String script) {
        assertThat(of("", script.formatted(ARTICLE)).authors()).containsExactly("Marie Durand");
    }

    @Test
    void quotationMarksThatNobodyEscapedDoNotHideDateAndAuthor() {
        JsonLd data = of("", ARTICLE.replace("L'usine", "L'\"usine\" s'expose"));
        assertThat(data.authors()).containsExactly("Marie Durand");
        assertThat(data.published()).containsExactly("2018-11-22");
        assertThat(of("", "{\"@type\":\"Product\",\"name\":\"a \"b\"\",\"author\":\"Marie Durand\"}")
                        .hasArticle())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='canonical' href='https://le-quotidien.example/eco/usine'>",
                "<meta property='og:url' content='http://le-quotidien.example/eco/usine/'>",
                "<meta property='og:title' content=\"L'usine - Le Quotidien\">"
            })
    void ofSeveralArticlesTheOneCountsThatThePageNames(String head) {
        String other =
                "{\"@type\":\"NewsArticle\",\"headline\":\"Autre\",\"url\":\"/autre\",\"author\":\"Paul Martin\"}";
        String own = ARTICLE.replace("\"headline\"", "\"url\":\"https://le-quotidien.example/eco/usine\",\"headline\"");
        assertThat(of(head, other, own).authors()).containsExactly("Marie Durand");
        assertThat(of("", other, own).authors()).containsExactly("Paul Martin");
    }

    private static JsonLd of(String head, String... scripts) {
        return JsonLd.of(List.of(scripts), PageScan.of(Jsoup.parse(head)).meta());
    }
}
