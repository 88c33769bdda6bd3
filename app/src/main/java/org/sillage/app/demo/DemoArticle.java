// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;
import java.util.List;

/**
 * An invented article as one outlet carries it.
 *
 * @param number of its kind in its outlet; part of its address
 * @param about whether it is about the campaign; else it is there to be passed over
 * @param story number of the text it carries: the same for reprints
 * @param published as the outlet states it
 * @param appeared when it stands in the feed; later than published where it is late
 * @param persons who signed, in order; empty when nobody did
 * @param signature as it stands; may name an agency beside the persons, or a desk
 */
record DemoArticle(
        DemoOutlet outlet,
        int number,
        boolean about,
        int story,
        Instant published,
        Instant appeared,
        List<String> persons,
        String signature,
        String title,
        String text) {

    DemoArticle {
        persons = List.copyOf(persons);
    }

    String url() {
        return "https://" + outlet.key() + "/2018/article-" + number + ".html";
    }
}
