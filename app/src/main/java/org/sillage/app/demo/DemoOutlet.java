// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.List;

/**
 * An invented outlet.
 *
 * @param key its domain
 * @param language of its articles, {@code fr} or {@code en}
 * @param audience readers a day that it declares; 0 where it declares none
 * @param feed whether it has a feed; else it is print or radio and reaches us by the press list
 * @param daily whether its feed is asked every day; else every Monday
 * @param atom whether its feed is Atom; else RSS 2.0
 * @param journalists who sign there
 */
record DemoOutlet(
        String key,
        String name,
        String kind,
        String language,
        long audience,
        boolean feed,
        boolean daily,
        boolean atom,
        List<String> journalists) {

    DemoOutlet {
        journalists = List.copyOf(journalists);
    }
}
