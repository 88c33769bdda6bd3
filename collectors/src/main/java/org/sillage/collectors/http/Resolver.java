// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses of a host; a literal stands for itself. */
@FunctionalInterface
interface Resolver {

    /** As the machine resolves names. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
