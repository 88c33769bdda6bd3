// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.serve;

import java.net.BindException;
import java.net.URI;
import java.time.Duration;
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
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code sillage serve}: asks what is due, makes the planned reports, answers for its health, until it is asked to end. */
public final class Server {

    /** This machine alone, until there is a login. */
    private static final String ADDRESS = "127.0.0.1";

    private static final int DEFAULT_PORT = 8080;

    /** What stayed due, because another process was at it or the disk was full, is tried again this often. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private Server() {}

    /**
     * Runs until the process is asked to end.
     *
     * @param port 0 for any that is free
     * @param listening is told the address once it listens
     */
    public static void run(JobsContext context, OptionalInt port, Consumer<URI> listening) {
        CountDownLatch ended = new CountDownLatch(1);
        ConfigurableApplicationContext spring = listen(context, port.orElse(DEFAULT_PORT));
        spring.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) ended.countDown();
        });
        schedule(context, spring, BatchJobs.in(spring));
        listening.accept(
                URI.create("http://" + ADDRESS + ":" + spring.getEnvironment().getProperty("local.server.port")));
        await(ended);
    }

    private static ConfigurableApplicationContext listen(JobsContext context, int port) {
        try {
            return BatchJobs.application(context)
                    .sources(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(
                            "server.address=" + ADDRESS,
                            "server.port=" + port,
                            "server.shutdown=graceful",
                            "management.endpoints.web.exposure.include=health",
                            "management.endpoint.health.probes.enabled=true")
                    .run();
        } catch (ApplicationContextException notStarted) {
            if (!(notStarted.getRootCause() instanceof BindException)) throw notStarted;
            throw new JobException(Message.of("serve.port.taken", ADDRESS + ":" + port), notStarted);
        }
    }

    private static void schedule(JobsContext context, ConfigurableApplicationContext spring, BatchJobs jobs) {
        List<Planned> plan = Plans.of(context.configuration());
        Dispatch dispatch = new Dispatch(jobs, context.configuration());
        Instant now = context.clock().instant();
        try {
            var scheduler = spring.getBean(ServerConfiguration.Plan.class).scheduler();
            QuartzSchedule schedule = new QuartzSchedule(scheduler);
            schedule.set(plan, now, (planned, due) -> dispatch.fired(planned, later(context, due)));
            schedule.often(
                    LOOK_BACK, () -> dispatch.catchUp(plan, context.clock().instant()));
            scheduler.start();
        } catch (SchedulerException broken) {
            throw new JobException(Message.of("batch.no-schedule"), broken);
        }
    }

    /** The scheduler may be some milliseconds early. */
    private static Instant later(JobsContext context, Instant due) {
        Instant now = context.clock().instant();
        return now.isBefore(due) ? due : now;
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
