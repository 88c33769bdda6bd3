// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.function.Supplier;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** A step that is made when it is taken: most looks never come to it, and making one costs more than asking a feed. */
final class LateStep implements Step {

    private final String name;
    private final Supplier<Step> making;

    LateStep(String name, Supplier<Step> making) {
        this.name = name;
        this.making = making;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        making.get().execute(execution);
    }
}
