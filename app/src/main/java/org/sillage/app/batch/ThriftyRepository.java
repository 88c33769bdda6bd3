// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A job repository that leaves out what would be written again unchanged. The framework saves the context of each step
 * three times and that of the job after each step, mostly the same; each time is a commit that waits for the disk, and
 * a look at a feed that says nothing new consists of little else.
 */
final class ThriftyRepository implements InvocationHandler {

    private static final String SAVE_CONTEXT = "updateExecutionContext";

    private final JobRepository repository;
    private final Supplier<DataSource> ledger;
    /** What each execution's context was when it was last saved, as long as the execution is in use. */
    private final Map<Object, Map<String, Object>> saved = Collections.synchronizedMap(new WeakHashMap<>());

    private ThriftyRepository(JobRepository repository, Supplier<DataSource> ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    /** Puts one around the repository that the framework makes. */
    static BeanPostProcessor around(Supplier<DataSource> ledger) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JobRepository repository ? of(repository, ledger) : bean;
            }
        };
    }

    private static JobRepository of(JobRepository repository, Supplier<DataSource> ledger) {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(),
                new Class<?>[] {JobRepository.class},
                new ThriftyRepository(repository, ledger));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean saves = method.getName().equals(SAVE_CONTEXT) && arguments != null;
        if (saves && isSaved(arguments[0])) return null;
        try {
            Object result = method.invoke(repository, arguments);
            if (saves) remember(arguments[0]);
            return result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private boolean isSaved(Object execution) {
        Map<String, Object> now = context(execution).toMap();
        Map<String, Object> before = saved.get(execution);
        // It was saved empty when the execution was made.
        return before == null ? now.isEmpty() : before.equals(now);
    }

    /** What is saved inside a transaction of the ledger may be taken back with it, and costs no commit of its own. */
    private void remember(Object execution) {
        if (TransactionSynchronizationManager.hasResource(ledger.get())) saved.remove(execution);
        else saved.put(execution, Map.copyOf(context(execution).toMap()));
    }

    private static ExecutionContext context(Object execution) {
        return switch (execution) {
            case StepExecution step -> step.getExecutionContext();
            case JobExecution job -> job.getExecutionContext();
            default -> throw new IllegalArgumentException("no execution: " + execution);
        };
    }
}
