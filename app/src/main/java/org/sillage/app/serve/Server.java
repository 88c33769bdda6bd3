// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.serve;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.quartz.SchedulerException;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.schedule.Dispatch;
import org.sillage.app.schedule.Planned;
import org.sillage.app.schedule.Plans;
import org.sillage.app.schedule.QuartzSchedule;
import org.sillage.core.message.Message;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code sillage serve}: asks what is due, makes the planned reports, answers for its health, until it is asked to end. */
public final class Server {

    private static final int DEFAULT_PORT = 8080;

    private Server() {}

    /**
     * Runs until the process is asked to end.
     *
     * @param port 0 for any that is free
     * @param listening is told the address once it listens
     */
    public static void run(JobsContext context, OptionalInt port, Consumer<URI> listening) {
        CountDownLatch ended = new CountDownLatch(1);
        ConfigurableApplicationContext spring = BatchJobs.application(context)
                .sources(ServerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=" + port.orElse(DEFAULT_PORT),
                        "server.shutdown=graceful",
                        "management.endpoints.web.exposure.include=health",
                        "management.endpoint.health.probes.enabled=true")
                .run();
        spring.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) ended.countDown();
        });
        schedule(context, spring, BatchJobs.in(spring));
        listening.accept(
                URI.create("http://127.0.0.1:" + spring.getEnvironment().getProperty("local.server.port")));
        await(ended);
    }

    private static void schedule(JobsContext context, ConfigurableApplicationContext spring, BatchJobs jobs) {
        List<Planned> plan = Plans.of(context.configuration());
        Dispatch dispatch = new Dispatch(jobs, context.configuration());
        Instant now = context.clock().instant();
        try {
            var scheduler = spring.getBean(ServerConfiguration.Plan.class).scheduler();
            new QuartzSchedule(scheduler).set(plan, now, dispatch::run);
            scheduler.start();
        } catch (SchedulerException broken) {
            throw new JobException(Message.of("batch.no-schedule"), broken);
        }
        Thread.ofPlatform().daemon().name("catch-up").start(() -> dispatch.catchUp(plan, now));
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
