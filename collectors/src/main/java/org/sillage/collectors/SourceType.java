// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors;

import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;

/**
 * A kind of source, by the name that {@code type:} has in {@code sources.yaml}. A new one costs its collector, its
 * reader and one line in {@code META-INF/services}; nothing else names it.
 */
public interface SourceType {

    /** Lower-case, stable for ever, such as {@code feed}. */
    String name();

    /**
     * Whether it can still answer for a window that has gone by: then missed windows are asked for one by one. What
     * shows only what is there now, such as a feed, is asked once, and the windows it missed are on record as missed.
     */
    default boolean answersByDate() {
        return false;
    }

    /**
     * Whether it finds articles by a query in their whole text and hands over less of it: what it lists may be about a
     * campaign although its words do not say so.
     */
    default boolean searchesWholeTexts() {
        return false;
    }

    /**
     * Makes the collector of one source. Checks every setting and touches neither network nor disk, so that
     * {@code config check} can ask it too.
     *
     * @throws SettingsException names the setting, what was expected and what to do
     */
    Collector open(SourceSettings settings, Surroundings surroundings) throws SettingsException;
}
