// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;

/** Which blocks of a page belong to no article. */
final class Blocks {

    /** Above this share of a page's running text a block is the page, whatever its name says. */
    private static final double MOST = 0.4;

    private static final int NOT_TEXT = ClassWords.ASIDE
            | ClassWords.BESIDE
            | ClassWords.BYLINE
            | ClassWords.CAPTION
            | ClassWords.DATE
            | ClassWords.CHANGED;

    private static final Set<String> BESIDE =
            Set.of("nav", "footer", "aside", "figure", "figcaption", "form", "dialog", "menu", "fieldset", "label");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "banner",
            "toolbar",
            "form",
            "tablist");
    private static final Set<String> ROOTS = Set.of("body", "main");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Blocks() {}

    /** Whether a tag, role or style says that a block stands beside the article. */
    static boolean isBeside(String tag, Attributes attributes) {
        if (BESIDE.contains(tag)) return true;
        String role = attributes.get("role");
        return (!role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT))) || isHidden(attributes);
    }

    private static boolean isHidden(Attributes attributes) {
        String style = attributes.get("style");
        return (!style.isEmpty() && HIDDEN.matcher(style).find())
                || attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true");
    }

    /**
     * Leaves out what is no part of the article.
     *
     * @param lenient whether names and styles are not believed, as on pages that show their text by a script
     */
    static void leave(Box box, int all, boolean lenient) {
        box.leave(isLeft(box, all, lenient));
        for (Part part : box.parts()) if (part instanceof Box inner) leave(inner, all, lenient);
    }

    private static boolean isLeft(Box box, int all, boolean lenient) {
        if (isPage(box)) return false;
        if (box.means(ClassWords.COMMENTS)) return true;
        if (box.running() > MOST * all) return false;
        if (lenient) return BESIDE.contains(box.tag());
        return box.means(NOT_TEXT);
    }

    private static boolean isPage(Box box) {
        return ROOTS.contains(box.tag()) || box.hasHeadline();
    }

    /** Whether a block, or one around it, stands beside the article. */
    static boolean isApart(Box box) {
        List<Box> around = new ArrayList<>();
        for (Optional<Box> one = Optional.of(box);
                one.isPresent();
                one = one.get().parent()) around.add(one.get());
        int all = around.getLast().running();
        return around.stream().anyMatch(one -> isApart(one, all));
    }

    private static boolean isApart(Box box, int all) {
        if (isPage(box)) return false;
        if (box.means(ClassWords.COMMENTS)) return true;
        return box.running() <= MOST * all && box.means(ClassWords.ASIDE | ClassWords.BESIDE);
    }
}
