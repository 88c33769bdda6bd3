// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block of a page with what it holds, in order: the tree without its inline elements. */
final class Box implements Part {

    private final Element element;
    private final int meaning;
    private final @Nullable Box parent;
    private final List<Part> parts = new ArrayList<>();
    private boolean hasHeadline;
    private int running;
    private boolean left;

    /**
     * @param meaning of its names, see {@link ClassWords}
     * @param parent the block around it; null for the whole page
     */
    Box(Element element, int meaning, @Nullable Box parent) {
        this.element = element;
        this.meaning = meaning;
        this.parent = parent;
    }

    /** The block around it; empty for the whole page. */
    Optional<Box> parent() {
        return Optional.ofNullable(parent);
    }

    Element element() {
        return element;
    }

    String tag() {
        return element.normalName();
    }

    /** Whether its names have one of these meanings, added up. */
    boolean means(int meanings) {
        return (meaning & meanings) != 0;
    }

    List<Part> parts() {
        return parts;
    }

    /** The blocks right in it. */
    Stream<Box> boxes() {
        return parts.stream().filter(Box.class::isInstance).map(Box.class::cast);
    }

    /** The first of its class names; empty where it has none. */
    String name() {
        String names = element.className().strip();
        int end = names.indexOf(' ');
        return end < 0 ? names : names.substring(0, end);
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
