// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that lead to another one and hold it: what search engines, networks, mail filters and caches make of a link.
 * Short links hold nothing, so they stay what they are.
 */
final class Wrappers {

    /**
     * A service that holds the target in a parameter.
     *
     * @param host without what only names an edition, lower case
     * @param path its beginning
     * @param parameters the first that holds a web address is the target
     */
    private record Redirector(Pattern host, String path, List<String> parameters) {

        static Redirector of(String host, String path, String... parameters) {
            return new Redirector(Pattern.compile(host), path, List.of(parameters));
        }
    }

    private static final List<Redirector> REDIRECTORS = List.of(
            Redirector.of("(?:news\\.)?google\\.[a-z.]{2,6}", "/url", "url", "q"),
            Redirector.of("news\\.google\\.[a-z.]{2,6}", "/news/url", "url"),
            Redirector.of("(?:lm?\\.)?facebook\\.com", "/l.php", "u"),
            Redirector.of("l\\.(?:instagram|messenger|threads)\\.(?:com|net)", "", "u"),
            Redirector.of(".+\\.safelinks\\.protection\\.outlook\\.com", "", "url"),
            Redirector.of("out\\.reddit\\.com", "", "url"),
            Redirector.of("linkedin\\.com", "/redir/", "url"),
            Redirector.of("youtube\\.com", "/redirect", "q"),
            Redirector.of("t\\.umblr\\.com", "/redirect", "z"),
            Redirector.of("vk\\.com", "/away", "to"),
            Redirector.of("duckduckgo\\.com", "/l/", "uddg"),
            Redirector.of("getpocket\\.com", "/redirect", "url"),
            Redirector.of("slack-redir\\.net", "/link", "url"));

    /** Google's viewer and caches of AMP: {@code /amp/s/}, {@code /c/s/} hold an address without its scheme. */
    private static final Pattern AMP_HOST =
            Pattern.compile("google\\.[a-z.]{2,6}|[^.]+\\.cdn\\.ampproject\\.org|cdn\\.ampproject\\.org");

    private static final Pattern AMP_PATH = Pattern.compile("/(?:amp|c|v|wp)/(?:s/)?([^/]+\\.[^/]+.*)");

    private static final Pattern DEFENDED = Pattern.compile("/v3/__(https?:/+.+?)__;.*");

    /** Labels of their hosts. */
    private static final Set<String> SERVICES = Set.of(
            "google",
            "facebook",
            "instagram",
            "messenger",
            "threads",
            "outlook",
            "reddit",
            "linkedin",
            "youtube",
            "umblr",
            "vk",
            "duckduckgo",
            "getpocket",
            "slack-redir",
            "ampproject",
            "urldefense");

    private Wrappers() {}

    /**
     * Whether an address on a host may hold another: nearly none does.
     *
     * @param host as {@link Authority#plainHost} has it
     */
    static boolean mayBe(String host) {
        for (int start = 0; start < host.length(); ) {
            int dot = host.indexOf('.', start);
            int end = dot < 0 ? host.length() : dot;
            if (SERVICES.contains(host.substring(start, end))) return true;
            start = end + 1;
        }
        return false;
    }

    /** The address that a web address holds and leads to; empty where it is no known wrapper. */
    static Optional<URI> target(String host, URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        if (host.equals("urldefense.com")) return defended(path);
        Optional<URI> held = AMP_HOST.matcher(host).matches() ? amp(path, address) : Optional.empty();
        return held.isPresent() ? held : redirected(host, path, address);
    }

    private static Optional<URI> redirected(String host, String path, URI address) {
        String query = address.getRawQuery();
        if (query == null) return Optional.empty();
        return REDIRECTORS.stream()
                .filter(one ->
                        path.startsWith(one.path) && one.host.matcher(host).matches())
                .flatMap(one -> one.parameters.stream())
                .map(name -> value(query, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> value(String query, String name) {
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith(name + "="))
                return Addresses.parse(PercentEncoding.decoded(parameter.substring(name.length() + 1)));
        }
        return Optional.empty();
    }

    private static Optional<URI> amp(String path, URI address) {
        Matcher held = AMP_PATH.matcher(path);
        if (!held.matches()) return Optional.empty();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return Addresses.parse("https://" + held.group(1) + query);
    }

    private static Optional<URI> defended(String path) {
        Matcher held = DEFENDED.matcher(path);
        if (!held.matches()) return Optional.empty();
        return Addresses.parse(held.group(1).replaceFirst(":/+", "://"));
    }
}
