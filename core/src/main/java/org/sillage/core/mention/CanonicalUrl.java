// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.net.URI;

/** One spelling per address. */
public final class CanonicalUrl {

    private CanonicalUrl() {}

    /** The one spelling of a web address. */
    public static String of(URI address) {
        return address.toString();
    }
}
