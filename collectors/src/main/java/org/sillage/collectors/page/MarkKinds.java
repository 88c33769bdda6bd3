// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;

/** What an element may tell of the article, by its tag, its microdata or RDFa, and the words of its names. */
final class MarkKinds {

    /** Microformats hide a time so behind "3 hours ago". */
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private MarkKinds() {}

    /** @param meaning of its names, see {@link ClassWords} */
    static void tell(String tag, Attributes attributes, int meaning, Consumer<Mark.Kind> kinds) {
        switch (tag) {
            case "h1" -> kinds.accept(Mark.Kind.HEADING);
            case "time" -> kinds.accept(time(attributes, meaning));
            case "abbr" -> {
                if (ISO_DAY.matcher(attributes.get("title")).lookingAt()) kinds.accept(Mark.Kind.TIME);
            }
            default -> {
                // its names and properties tell
            }
        }
        if (!attributes.isEmpty()) stated(attributes, kinds);
        if (meaning != 0) named(tag, meaning, kinds);
    }

    /** {@code pubdate} was HTML5's word for it, and is still written. */
    private static Mark.Kind time(Attributes attributes, int meaning) {
        if (attributes.hasKey("pubdate")) return Mark.Kind.ITEM_DATE;
        if (attributes.get("itemprop").toLowerCase(Locale.ROOT).contains("datemodified")) return Mark.Kind.CHANGED;
        boolean changed = (meaning & ClassWords.CHANGED) != 0 && (meaning & ClassWords.DATE) == 0;
        return changed ? Mark.Kind.CHANGED : Mark.Kind.TIME;
    }

    private static void named(String tag, int meaning, Consumer<Mark.Kind> kinds) {
        if ((meaning & ClassWords.BYLINE) != 0) kinds.accept(Mark.Kind.BYLINE);
        if (tag.equals("time")) return;
        if ((meaning & ClassWords.CHANGED) != 0) kinds.accept(Mark.Kind.CHANGED);
        else if ((meaning & ClassWords.DATE) != 0) kinds.accept(Mark.Kind.DATE);
    }

    private static void stated(Attributes attributes, Consumer<Mark.Kind> kinds) {
        if (attributes.get("rel").contains("author")) kinds.accept(Mark.Kind.REL_AUTHOR);
        item(attributes.get("itemprop").toLowerCase(Locale.ROOT), kinds);
        property(attributes.get("property").toLowerCase(Locale.ROOT), attributes, kinds);
    }

    /** Microdata of schema.org. */
    private static void item(String property, Consumer<Mark.Kind> kinds) {
        if (property.isEmpty()) return;
        if (property.contains("headline")) kinds.accept(Mark.Kind.ITEM_HEADLINE);
        if (property.contains("author")) kinds.accept(Mark.Kind.ITEM_AUTHOR);
        if (property.contains("datepublished")) kinds.accept(Mark.Kind.ITEM_DATE);
    }

    /** RDFa: the words of schema.org, and those that Drupal 7 writes. */
    private static void property(String property, Attributes attributes, Consumer<Mark.Kind> kinds) {
        switch (property) {
            case "" -> {
                // none
            }
            case "headline", "schema:headline" -> kinds.accept(Mark.Kind.ITEM_HEADLINE);
            case "author", "schema:author", "dc:creator" -> kinds.accept(Mark.Kind.ITEM_AUTHOR);
            default -> {
                if (attributes.get("typeof").contains("UserAccount")) kinds.accept(Mark.Kind.ITEM_AUTHOR);
                if (property.contains("datepublished")
                        || property.contains("dc:date")
                        || property.contains("dc:created")) kinds.accept(Mark.Kind.ITEM_DATE);
            }
        }
    }
}
