// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.http.WebAddress;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.message.Message;

/**
 * What {@code sources.yaml} says of one source of type {@code x}.
 *
 * @param query in X's own words; empty where nothing is searched
 * @param accounts handles, in lower case, of which posts and followers are read
 * @param mentions handles, in lower case, of which the posts that name them are read
 * @param archive whether the search goes back beyond seven days
 * @param since where the first look begins; empty to begin as X does
 * @param base of the API, without a slash at its end
 * @param limit of what a month may cost; empty for none
 */
record XSettings(
        Optional<String> query,
        List<String> accounts,
        List<String> mentions,
        boolean archive,
        Optional<Instant> since,
        URI base,
        String token,
        Optional<Spending.Limit> limit,
        ZoneId zone) {

    private static final URI API = URI.create("https://api.x.com");
    private static final String ONLY_ITEMS = "-is:retweet";
    /** X counts both with what we add. */
    private static final int LONGEST_RECENT = 512;

    private static final int LONGEST_ARCHIVE = 1024;

    private static final Pattern HANDLE = Pattern.compile("@?[A-Za-z0-9_]{1,15}");
    private static final Pattern TOKEN = Pattern.compile("(?:[\\x21-\\x24\\x26-\\x7E]|%[0-9A-Fa-f]{2})+");
    private static final Pattern BUDGET =
            Pattern.compile("(\\d{1,7}(?:\\.\\d{1,2})?) ?(?:USD|\\$)(?: (?:a|per) month)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)(?: ?(?:USD|\\$))?");
    private static final String PRICE_OF_A_POST = "0.005";
    private static final String PRICE_OF_A_USER = "0.010";

    static XSettings of(SourceSettings settings) throws SettingsException {
        settings.refuseOthersThan(
                "query",
                "accounts",
                "mentions",
                "archive",
                "since",
                "token",
                "base-url",
                "budget",
                "price-per-post",
                "price-per-user");
        boolean archive = flag(settings, "archive");
        XSettings read = new XSettings(
                query(settings, archive),
                handles(settings, "accounts"),
                handles(settings, "mentions"),
                archive,
                since(settings),
                base(settings),
                token(settings),
                limit(settings),
                settings.zone());
        if (read.query.isEmpty() && read.accounts.isEmpty() && read.mentions.isEmpty()) {
            throw fault(settings, "query", "x.nothing-asked");
        }
        return read;
    }

    /** Without reposts, unless the query speaks of them itself. */
    private static Optional<String> query(SourceSettings settings, boolean archive) throws SettingsException {
        Optional<String> written = settings.text("query");
        if (written.isEmpty()) return Optional.empty();
        String words = written.get();
        String sent = words.contains("is:retweet") ? words : "(" + words + ") " + ONLY_ITEMS;
        int longest = archive ? LONGEST_ARCHIVE : LONGEST_RECENT;
        if (sent.length() > longest) {
            throw fault(settings, "query", "x.query-long", words.length(), longest - sent.length() + words.length());
        }
        return Optional.of(sent);
    }

    private static List<String> handles(SourceSettings settings, String key) throws SettingsException {
        List<String> handles = settings.text(key).stream()
                .flatMap(text -> Arrays.stream(text.split("[,;\\s]+")))
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .toList();
        for (String handle : handles) {
            if (!HANDLE.matcher(handle).matches()) throw fault(settings, key, "x.handle", handle);
        }
        return handles.stream()
                .map(handle -> handle.replace("@", "").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean flag(SourceSettings settings, String key) throws SettingsException {
        String text = settings.text(key).orElse("false");
        if (!text.matches("true|false")) throw fault(settings, key, "x.flag", key, text);
        return text.equals("true");
    }

    private static Optional<Instant> since(SourceSettings settings) throws SettingsException {
        Optional<String> text = settings.text("since");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    LocalDate.parse(text.get()).atStartOfDay(settings.zone()).toInstant());
        } catch (DateTimeException noDay) {
            throw fault(settings, "since", "x.since", text.get());
        }
    }

    /** With or without the slash and the version that requests add. */
    private static URI base(SourceSettings settings) throws SettingsException {
        Optional<String> text = settings.text("base-url");
        if (text.isEmpty()) return API;
        Optional<URI> address = WebAddress.parse(text.get())
                .filter(url -> !url.getRawAuthority().contains("@") && url.getRawQuery() == null);
        if (address.isEmpty()) throw fault(settings, "base-url", "x.base-url");
        return URI.create(address.get().toString().replaceFirst("(?:/2)?/*$", ""));
    }

    private static String token(SourceSettings settings) throws SettingsException {
        String token = settings.require("token");
        // Never shown, not even in part.
        if (!TOKEN.matcher(token).matches()) throw fault(settings, "token", "x.token-form");
        return token;
    }

    private static Optional<Spending.Limit> limit(SourceSettings settings) throws SettingsException {
        BigDecimal post = price(settings, "price-per-post", PRICE_OF_A_POST);
        BigDecimal user = price(settings, "price-per-user", PRICE_OF_A_USER);
        Optional<String> text = settings.text("budget");
        if (text.isEmpty()) return Optional.empty();
        Matcher budget = BUDGET.matcher(text.get());
        if (!budget.matches()) throw fault(settings, "budget", "x.budget", text.get());
        return Optional.of(new Spending.Limit(new BigDecimal(budget.group(1)), post, user));
    }

    private static BigDecimal price(SourceSettings settings, String key, String usual) throws SettingsException {
        String text = settings.text(key).orElse(usual);
        Matcher price = PRICE.matcher(text);
        if (!price.matches()) throw fault(settings, key, "x.price", key, text);
        return new BigDecimal(price.group(1));
    }

    private static SettingsException fault(SourceSettings settings, String key, String message, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = settings.id();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new SettingsException(key, Message.of(message, arguments));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "settings of X at " + base;
    }
}
