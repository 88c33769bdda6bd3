// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an article stands on its page, in lines.
 *
 * @param headline order of the first line after the beginning of its headline
 * @param begins order of the first line of its text
 * @param around lines near headline and beginning, in order, without those that stand aside
 */
record Place(int headline, int begins, List<Line> around) {

    private static final int ABOVE = 6;
    private static final int BELOW = 12;

    static Place of(Box body, int headline, int begins) {
        List<Line> around = new ArrayList<>();
        int last = Math.min(begins, headline + BELOW) + 2;
        gather(body, headline - ABOVE, last, around);
        return new Place(headline, begins, List.copyOf(around));
    }

    private static void gather(Box box, int first, int last, List<Line> out) {
        for (Part part : box.parts()) {
            switch (part) {
                case Line line -> {
                    if (line.order() >= first && line.order() <= last) out.add(line);
                }
                case Box inner -> {
                    boolean aside = inner.means(ClassWords.COMMENTS, ClassWords.ASIDE);
                    if (!aside || inner.hasHeadline()) gather(inner, first, last, out);
                }
            }
        }
    }

    Stream<Line> lines() {
        return around.stream();
    }

    /** How far an element stands from the headline; what stands above counts double, far ones as one another. */
    int distance(int order, int above, int far) {
        int distance = order - headline;
        if (distance < -above || distance > far + begins) return Integer.MAX_VALUE;
        return distance < 0 ? -2 * distance : distance;
    }
}
