// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sillage.app.Home;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.config.Configuration;
import org.sillage.app.jobs.ReportFile;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.app.schedule.Planned;
import org.sillage.app.schedule.Plans;
import org.sillage.core.message.Message;

/** Lives through the weeks of the campaign: what is planned is done when it is due, by the same jobs as {@code serve}. */
final class Weeks {

    private final World world;
    private final Configuration configuration;
    private final BatchJobs jobs;
    private final Home home;
    private final SimulatedClock clock;
    private final Consumer<Message> progress;
    private final List<ReportFile> files = new ArrayList<>();

    Weeks(
            World world,
            Configuration configuration,
            BatchJobs jobs,
            Home home,
            SimulatedClock clock,
            Consumer<Message> progress) {
        this.world = world;
        this.configuration = configuration;
        this.jobs = jobs;
        this.home = home;
        this.clock = clock;
        this.progress = progress;
    }

    /** @return the workbooks of the week of the event */
    List<ReportFile> live() throws IOException {
        List<Planned> plan = Plans.of(configuration);
        TreeMap<Instant, List<Planned>> due = new TreeMap<>();
        Instant start = clock.instant();
        plan.forEach(planned -> due.computeIfAbsent(planned.every().next(start), at -> new ArrayList<>())
                .add(planned));
        Instant end =
                world.size().lastDay().plusDays(1).atStartOfDay(WorldSize.PARIS).toInstant();
        List<Drop> drops = drops();
        World.byHand().forEach(at -> due.computeIfAbsent(at, none -> new ArrayList<>()));
        for (Map.Entry<Instant, List<Planned>> next = due.pollFirstEntry();
                next != null && next.getKey().isBefore(end);
                next = due.pollFirstEntry()) {
            Instant now = next.getKey();
            while (!drops.isEmpty() && !drops.getFirst().at().isAfter(now))
                drops.removeFirst().file().drop();
            clock.set(now);
            if (World.byHand().contains(now)) jobs.collect(List.of(DemoHome.NETWORK_SOURCE));
            fire(next.getValue(), now);
            next.getValue()
                    .forEach(planned -> due.computeIfAbsent(planned.every().next(now), at -> new ArrayList<>())
                            .add(planned));
        }
        return files;
    }

    private void fire(List<Planned> together, Instant now) {
        List<String> sources = together.stream()
                .map(Planned::work)
                .filter(Planned.Work.Collect.class::isInstance)
                .map(work -> ((Planned.Work.Collect) work).source())
                .toList();
        if (!sources.isEmpty()) jobs.collect(sources, now);
        for (Planned planned : together) {
            if (planned.work() instanceof Planned.Work.Report report) report(report, now);
        }
    }

    /** Of all the Mondays, the one after the event makes the demo's workbooks. */
    private void report(Planned.Work.Report report, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorldSize.PARIS);
        progress.accept(Message.of("demo.week", today.minusDays(7), today.minusDays(1)));
        if (!today.equals(FoundingDemo.eventWeek().last().plusDays(1))) return;
        for (Locale language : report.languages()) {
            files.addAll(jobs.report(new ReportRequest(
                            report.kind(),
                            report.campaign(),
                            FoundingDemo.eventWeek(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            language,
                            Optional.empty()))
                    .files());
        }
    }

    /** Something that a person drops in the inbox. */
    private record Drop(Instant at, File file) {
        @FunctionalInterface
        interface File {
            void drop() throws IOException;
        }
    }

    private List<Drop> drops() {
        List<Drop> drops = new ArrayList<>();
        world.exports()
                .forEach(export -> drops.add(new Drop(
                        export.dropped(),
                        () -> XExport.write(world, export, home.inbox().resolve("x")))));
        world.pressLists()
                .forEach(at -> drops.add(new Drop(
                        at, () -> PressList.write(world, at, home.inbox().resolve("press")))));
        drops.sort(Comparator.comparing(Drop::at));
        return drops;
    }
}
