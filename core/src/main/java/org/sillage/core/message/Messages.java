// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
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
        MessageFormat format = new MessageFormat(pattern(message.key()), locale);
        Format[] slots = format.getFormatsByArgumentIndex();
        Object[] arguments = new Object[message.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            boolean counts = i < slots.length && slots[i] instanceof NumberFormat;
            arguments[i] = value(message.arguments().get(i), counts);
            // A count that was kept as other text than a number is shown as it stands.
            if (counts && arguments[i] instanceof String) format.setFormatByArgumentIndex(i, null);
        }
        return format.format(arguments);
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

    /** @param counts whether the pattern can do nothing with a text, such as a {@code choice} */
    private Object value(Argument argument, boolean counts) {
        return switch (argument) {
            case Argument.Numeral number -> number.value();
            case Argument.Text text -> counts ? counted(text.text()) : text.text();
            case Argument.Place place -> words(PlaceWords.of(place.place()));
        };
    }

    private static Object counted(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }
}
