// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the program goes to the network: the section {@code network} of {@code sillage.yaml}.
 *
 * @param userAgent says who asks, such as {@code Sillage/0.1.0 (+https://www.ouest-matin.example/contact)}
 * @param allowPrivate the user's own servers, each an exact {@code host:port} as addresses write it: they may have a
 *     private address and are asked without pauses
 * @param limits what a server may cost
 */
public record HttpSettings(String userAgent, Set<String> allowPrivate, HttpLimits limits) {

    public HttpSettings {
        allowPrivate = allowPrivate.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * With the limits that the documentation states.
     *
     * @param version of the program
     * @param contact address or page where whoever runs a server finds who asks; may be empty
     */
    public static HttpSettings of(String version, String contact, Collection<String> allowPrivate) {
        String who = "Sillage/" + version + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
        return new HttpSettings(who, Set.copyOf(allowPrivate), HttpLimits.DEFAULT);
    }
}
