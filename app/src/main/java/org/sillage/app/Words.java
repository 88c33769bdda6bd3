// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.message.Messages;

/** The words of every room, in the language of whoever reads. */
public final class Words {

    private Words() {}

    /** Messages of every room. */
    public static Messages in(Locale language) {
        return Messages.of(
                language,
                "org.sillage.app.messages",
                "org.sillage.core.messages",
                "org.sillage.core.metrics",
                "org.sillage.collectors.messages",
                "org.sillage.report.messages");
    }

    /** The language that the environment of a process speaks; empty where it says none that we speak. */
    public static Optional<Locale> ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .flatMap(Words::ofTag);
    }

    /** The language of a tag such as {@code fr}, {@code fr_FR.UTF-8} or {@code en-GB}; empty where we do not speak it. */
    public static Optional<Locale> ofTag(String tag) {
        String language = tag.strip().toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
        return switch (language) {
            case "fr" -> Optional.of(Locale.FRENCH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
