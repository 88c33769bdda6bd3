// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jdom2.Element;

/** One element as it is built; given up, but counted to its end, once it nests too deep or grows too many branches. */
final class XmlTree {

    /** Readers walk such trees by recursion. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_ELEMENTS = 100_000;

    private final Element root;
    private final Deque<Element> open = new ArrayDeque<>();
    private int depth = 1;
    private int elements = 1;
    private boolean givenUp;

    XmlTree(Element root) {
        this.root = root;
        open.addLast(root);
    }

    boolean takesMore() {
        if (depth >= MAX_DEPTH || elements >= MAX_ELEMENTS) giveUp();
        return !givenUp;
    }

    void start(Element element) {
        open.getLast().addContent(element);
        open.addLast(element);
        depth++;
        elements++;
    }

    void startUnkept() {
        depth++;
    }

    void end() {
        depth--;
        if (!givenUp) open.removeLast();
    }

    void text(String text) {
        if (!givenUp) open.getLast().addContent(text);
    }

    boolean isComplete() {
        return depth == 0;
    }

    Optional<Element> result() {
        return givenUp ? Optional.empty() : Optional.of(root);
    }

    private void giveUp() {
        givenUp = true;
        open.clear();
        root.removeContent();
    }
}
