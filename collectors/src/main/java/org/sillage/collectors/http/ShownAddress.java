// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address as it may stand in messages, logs and the ledger: without passwords, tokens and keys. */
public final class ShownAddress {

    private static final String HIDDEN = "***";
    /** Names of parameters that hold a secret, in any part of the name: {@code access_token}, {@code x-api-key}. */
    private static final Pattern SECRET =
            Pattern.compile("(^|.*[_.-])(token|key|apikey|appkey|secret|password|passwd|pwd|auth|sig|signature|session"
                    + "|sessionid|credential|jwt|code)");

    private ShownAddress() {}

    /** The address, its secrets replaced by three stars. */
    public static String of(URI address) {
        if (address.getRawAuthority() == null) return address.getScheme() + ":" + HIDDEN;
        String authority = address.getRawAuthority();
        String site = authority.substring(authority.lastIndexOf('@') + 1);
        String user = site.length() < authority.length() ? HIDDEN + "@" : "";
        String query = address.getRawQuery() == null ? "" : "?" + withoutSecrets(address.getRawQuery());
        return address.getScheme() + "://" + user + site + address.getRawPath() + query;
    }

    private static String withoutSecrets(String query) {
        return Arrays.stream(query.split("&", -1)).map(ShownAddress::shown).collect(Collectors.joining("&"));
    }

    private static String shown(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) return parameter;
        String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
        return SECRET.matcher(name).matches() || name.endsWith("token")
                ? parameter.substring(0, equals + 1) + HIDDEN
                : parameter;
    }
}
