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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sillage.app.Home;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.config.Configuration;
import org.sillage.app.jobs.ReportFile;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.app.schedule.Planned;
import org.sillage.app.schedule.Plans;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/** Lives through the weeks of the campaign: what is planned is done when it is due, by the same jobs as {@code serve}. */
final class Weeks {

    /** Reports made at one time. */
    private static final int SIDE_BY_SIDE = 2;

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

    /** @return the workbooks of the event's week and of the campaign's last, and the sponsors' packs */
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

    /** Of all the Mondays, the one after the event and the one after the campaign make the demo's files. */
    private void report(Planned.Work.Report report, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorldSize.PARIS);
        Period week = Period.weekOf(today.minusDays(1), WorldSize.PARIS);
        progress.accept(Message.of("demo.week", week.first(), week.last()));
        boolean last = week.contains(world.size().campaign().last());
        if (!week.equals(FoundingDemo.eventWeek()) && !last) return;
        List<ReportRequest> requests = new ArrayList<>();
        for (Locale language : report.languages()) {
            requests.add(request(report.kind(), report.campaign(), week, Optional.empty(), language));
        }
        if (last) requests.addAll(packs(report.campaign()));
        files.addAll(sideBySide(requests));
    }

    /** Sponsors of the founding case read French. */
    private List<ReportRequest> packs(String campaign) {
        return configuration.campaign(campaign).stream()
                .flatMap(known -> known.sponsors().stream())
                .map(sponsor ->
                        request("sponsor", campaign, world.size().campaign(), Optional.of(sponsor.id()), Locale.FRENCH))
                .toList();
    }

    private static ReportRequest request(
            String kind, String campaign, Period period, Optional<String> sponsor, Locale language) {
        return new ReportRequest(kind, campaign, period, sponsor, OptionalLong.empty(), language, Optional.empty());
    }

    /** In the order asked for. */
    private List<ReportFile> sideBySide(List<ReportRequest> requests) {
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            return requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(
                            () -> jobs.report(request).files(), threads))
                    .toList()
                    .stream()
                    .flatMap(made -> made.join().stream())
                    .toList();
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
