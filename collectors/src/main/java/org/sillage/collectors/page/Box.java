// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A block of a page with what it holds, in order: the tree without its inline elements. */
final class Box implements Part {

    private final Element element;
    private final int meaning;
    private final List<Part> parts = new ArrayList<>();
    private boolean hasHeadline;
    private int running;
    private boolean left;

    /** @param meaning of its names, see {@link ClassWords} */
    Box(Element element, int meaning) {
        this.element = element;
        this.meaning = meaning;
    }

    Element element() {
        return element;
    }

    String tag() {
        return element.normalName();
    }

    boolean means(int... meanings) {
        for (int one : meanings) if ((meaning & one) != 0) return true;
        return false;
    }

    List<Part> parts() {
        return parts;
    }

    void add(Line line) {
        parts.add(line);
        if (line.isRunning() && !line.isLinks() && !line.isHeading()) running += line.unlinked();
    }

    /** A block that is done; those without text are forgotten. */
    void add(Box box) {
        if (!box.parts.isEmpty()) parts.add(box);
        running += box.running;
        hasHeadline |= box.hasHeadline;
    }

    void headline() {
        hasHeadline = true;
    }

    /** Whether a main heading stands in it. */
    boolean hasHeadline() {
        return hasHeadline;
    }

    /** Characters of running text that are no links. */
    int running() {
        return running;
    }

    /** Whether it is no part of the article. */
    boolean isLeft() {
        return left;
    }

    void leave(boolean leave) {
        left = leave;
    }
}
