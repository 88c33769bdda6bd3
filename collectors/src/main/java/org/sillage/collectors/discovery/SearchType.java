// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import org.sillage.collectors.SourceType;

/** A search that others keep: it answers for days gone by, and finds in texts that it does not show. */
interface SearchType extends SourceType {

    @Override
    default boolean answersByDate() {
        return true;
    }

    @Override
    default boolean searchesWholeTexts() {
        return true;
    }
}
