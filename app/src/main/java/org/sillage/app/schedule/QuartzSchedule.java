// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.sillage.app.config.Every;

/**
 * Lets Quartz fire what is planned, with the scheduled time. Its triggers live in memory and are made anew from the
 * configuration at each start: what was missed meanwhile is {@link Missed}'s business, so a trigger that comes late
 * fires once and no trigger catches up.
 */
public final class QuartzSchedule {

    private static final String WORK = "work";
    private static final String PLANNED = "planned";
    private static final String OFTEN = "often";

    private final Scheduler scheduler;

    /** @param scheduler not started yet; started and shut down by whoever made it */
    public QuartzSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Sets everything that is planned.
     *
     * @param work is told what is due, and a time that is not before the scheduled one, though a scheduler may be some
     *     milliseconds early; runs in a thread of the scheduler
     * @param start the first firing is after it
     */
    public void set(List<Planned> plan, Instant start, BiConsumer<Planned, Instant> work) throws SchedulerException {
        scheduler.getContext().put(WORK, work);
        for (Planned planned : plan) {
            JobDetail job = JobBuilder.newJob(Firing.class)
                    .withIdentity(JobKey.jobKey(planned.id()))
                    .build();
            job.getJobDataMap().put(PLANNED, planned);
            scheduler.scheduleJob(job, trigger(planned, start));
        }
    }

    /** Does something now and then again and again, never twice at a time. */
    public void often(Duration pause, Runnable work) throws SchedulerException {
        scheduler.getContext().put(OFTEN, work);
        JobDetail job = JobBuilder.newJob(Sweep.class).withIdentity(OFTEN).build();
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(OFTEN)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(pause.toMillis())
                        .repeatForever())
                .build();
        scheduler.scheduleJob(job, trigger);
    }

    private static Trigger trigger(Planned planned, Instant start) {
        return TriggerBuilder.newTrigger()
                .withIdentity(planned.id())
                .startAt(Date.from(planned.every().next(start)))
                .withSchedule(schedule(planned.every()))
                .build();
    }

    private static ScheduleBuilder<?> schedule(Every every) {
        return switch (every) {
            case Every.Interval interval ->
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.length().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount();
            case Every.ClockTime clock ->
                CronScheduleBuilder.cronSchedule(expression(clock))
                        .inTimeZone(TimeZone.getTimeZone(clock.zone()))
                        .withMisfireHandlingInstructionFireAndProceed();
        };
    }

    /** In Quartz, 1 is Sunday and one of the two day fields must be a question mark; names of days leave no doubt. */
    private static String expression(Every.ClockTime clock) {
        LocalTime time = clock.time();
        String day = clock.day().map(d -> d.name().substring(0, 3)).orElse("*");
        return "0 %d %d ? * %s".formatted(time.getMinute(), time.getHour(), day);
    }

    /** One firing. Quartz makes it, so it is public and finds what it needs in the scheduler's context. */
    @DisallowConcurrentExecution
    public static final class Firing implements Job {

        @Override
        @SuppressWarnings("unchecked") // put there by set(), and by nobody else
        public void execute(JobExecutionContext context) {
            try {
                BiConsumer<Planned, Instant> work = (BiConsumer<Planned, Instant>)
                        context.getScheduler().getContext().get(WORK);
                Planned planned = (Planned) context.getMergedJobDataMap().get(PLANNED);
                if (work != null && planned != null) {
                    work.accept(planned, context.getScheduledFireTime().toInstant());
                }
            } catch (SchedulerException shuttingDown) {
                throw new IllegalStateException(shuttingDown);
            }
        }
    }

    /** What is done again and again; made by Quartz like {@link Firing}. */
    @DisallowConcurrentExecution
    public static final class Sweep implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            try {
                if (context.getScheduler().getContext().get(OFTEN) instanceof Runnable work) work.run();
            } catch (SchedulerException shuttingDown) {
                throw new IllegalStateException(shuttingDown);
            }
        }
    }
}
