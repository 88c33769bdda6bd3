// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import org.sillage.core.prepare.Preparer;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Facts of one mention alone: address, outlet, language, persons. */
final class PrepareFindings implements ItemProcessor<Slice, Slice> {

    private final Preparer preparer;

    PrepareFindings(Preparer preparer) {
        this.preparer = preparer;
    }

    @Override
    public Slice process(Slice slice) {
        return slice.with(
                slice.findings().stream().flatMap(preparer::prepareAll).toList());
    }
}
