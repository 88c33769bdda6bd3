// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Turns keys into words of one language, from the bundles of one or several rooms. */
public final class Messages {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /**
     * @param locale French or English; anything else reads as English
     * @param bundleNames base names of bundles with a file for each language, asked in this order
     */
    public static Messages of(Locale locale, String... bundleNames) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale spoken = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        List<ResourceBundle> bundles = java.util.Arrays.stream(bundleNames)
                .map(name -> ResourceBundle.getBundle(name, spoken, Messages.class.getClassLoader(), noFallback))
                .toList();
        return new Messages(spoken, bundles);
    }

    public Locale locale() {
        return locale;
    }

    /** The words; the key itself where no bundle has it, so that a missing text is seen and does no harm. */
    public String words(Message message) {
        String pattern = pattern(message.key());
        // Whole numbers are handed over as numbers, so that a choice can count them and thousands are grouped.
        Object[] arguments =
                message.arguments().stream().map(Messages::argument).toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The words of a key with arguments. */
    public String words(String key, Object... arguments) {
        return words(Message.of(key, arguments));
    }

    private String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            try {
                return bundle.getString(key);
            } catch (MissingResourceException inAnotherBundle) {
                // asked next
            }
        }
        return "'" + key.replace("'", "''") + "'";
    }

    private static Object argument(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }
}
