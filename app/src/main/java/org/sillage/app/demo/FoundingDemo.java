// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sillage.app.Causes;
import org.sillage.app.Home;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.Demo;
import org.sillage.app.jobs.DemoOutcome;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.jobs.ReportFile;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/** Plays the founding campaign; found as a service. */
public final class FoundingDemo implements Demo {

    /** The week of the event: the workbooks are of it. */
    static final LocalDate EVENT = LocalDate.of(2018, 11, 22);

    private final WorldSize size;
    private final InstantSource wallClock;

    /** In full. */
    public FoundingDemo() {
        this(WorldSize.FOUNDING, InstantSource.system());
    }

    FoundingDemo(WorldSize size, InstantSource wallClock) {
        this.size = size;
        this.wallClock = wallClock;
    }

    @Override
    public DemoOutcome play(Path folder, Locale language, Consumer<Message> progress) {
        refuseFull(folder);
        Instant start = wallClock.instant();
        Home home = new Home(folder);
        World world = World.of(size);
        SimulatedClock clock = new SimulatedClock(world.begins());
        try (WorldServer server = new WorldServer(world, clock)) {
            progress.accept(Message.of("demo.world", size.outlets(), size.clippings(), size.posts() + size.voices()));
            DemoHome.write(home, world, server);
            Configuration configuration =
                    ConfigReader.ofHome(home.root(), Map.of(), clock).read();
            JobsContext context = new JobsContext(home, configuration, clock, message -> {});
            List<ReportFile> files;
            try (BatchJobs jobs = BatchJobs.open(context)) {
                files = new Weeks(world, configuration, jobs, home, clock, progress).live();
            }
            Duration took = Duration.between(start, wallClock.instant());
            return new DemoOutcome(home.root(), took, DemoHome.CAMPAIGN, size.campaign(), files);
        } catch (IOException broken) {
            throw new JobException(Message.of("demo.broken", home.root(), Causes.text(broken)), broken);
        } catch (ConfigurationException ofOurOwn) {
            throw new IllegalStateException("the demo wrote a configuration that is not sound", ofOurOwn);
        }
    }

    /** The week of the event, in the campaign's zone. */
    static Period eventWeek() {
        return Period.weekOf(EVENT, WorldSize.PARIS);
    }

    private static void refuseFull(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) throw new JobException(Message.of("demo.not-empty", folder));
        } catch (IOException unreadable) {
            throw new JobException(Message.of("demo.broken", folder, Causes.text(unreadable)), unreadable);
        }
    }
}
