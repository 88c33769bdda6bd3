// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.serve;

import org.quartz.Scheduler;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** What a serving process has beside the jobs: a web server with its health, and a scheduler in memory. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ServerConfiguration {

    /** Started once the plan is set; a stop waits for the job that runs. */
    @Bean
    SchedulerFactoryBean scheduler() {
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setAutoStartup(false);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        return factory;
    }

    /** Lets the plan be set. */
    @Bean
    Plan plan(Scheduler scheduler) {
        return new Plan(scheduler);
    }

    /** The scheduler, by a name that does not clash with what the framework makes itself. */
    record Plan(Scheduler scheduler) {}
}
