// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;

/** One look at X: followers, new posts, then old posts again for their numbers. */
final class XCapture {

    /** X refuses an end that is not ten seconds past. */
    private static final Duration BEHIND = Duration.ofSeconds(15);
    /** How far back a recent search goes, less what a request may take. */
    private static final Duration RECENT = Duration.ofDays(7).minusMinutes(1);

    private static final int LARGEST_BATCH = 100;
    /** Of one look; the next one takes what is left. */
    private static final int MOST_REFRESHED = 1_000;

    private final String source;
    private final XSettings settings;
    private final XApi api;
    private final XRequests requests;
    private final Clock clock;
    private final Resume from;
    private final Collector.Sink sink;
    private final XCursor cursor;
    private final Instant end;
    private final Set<String> shown = new HashSet<>();

    XCapture(String source, XSettings settings, SafeHttp http, Clock clock, Resume from, Collector.Sink sink) {
        this.source = source;
        this.settings = settings;
        this.api = new XApi(settings.base(), settings.token(), http);
        this.requests = new XRequests(http, clock, settings.zone(), sink::note);
        this.clock = clock;
        this.from = from;
        this.sink = sink;
        this.cursor = XCursor.parse(from.cursor());
        Instant latest = clock.instant().minus(BEHIND).truncatedTo(ChronoUnit.SECONDS);
        this.end = from.to().isBefore(latest) ? from.to().truncatedTo(ChronoUnit.SECONDS) : latest;
        if (!from.midway()) cursor.refreshed(0);
    }

    /**
     * A kind of request that answers in pages.
     *
     * @param name in the cursor
     * @param door what X's limits call it
     * @param smallest number of posts that X lets a page have
     * @param largest likewise
     * @param reach how far back it goes; empty for no end
     */
    private record Stream(
            String name, String door, int smallest, int largest, Optional<Duration> reach, PageOf pages) {}

    @FunctionalInterface
    private interface PageOf {
        Response page(XApi.Page page) throws SourceException;
    }

    void run() throws SourceException {
        accounts();
        if (settings.query().isPresent()) read(search(settings.query().get()));
        for (String handle : settings.accounts()) {
            Optional<Long> id = cursor.account(handle);
            if (id.isPresent()) read(ofAccount("timeline", handle, page -> api.timeline(id.get(), page)));
        }
        for (String handle : settings.mentions()) {
            Optional<Long> id = cursor.account(handle);
            if (id.isPresent()) read(ofAccount("mentions", handle, page -> api.mentions(id.get(), page)));
        }
        refresh();
    }

    private Stream search(String query) {
        String words = Integer.toHexString(query.hashCode());
        return settings.archive()
                ? new Stream(
                        "archive-" + words, "archive", 10, 500, Optional.empty(), page -> api.search(query, true, page))
                : new Stream(
                        "search-" + words,
                        "search",
                        10,
                        100,
                        Optional.of(RECENT),
                        page -> api.search(query, false, page));
    }

    private static Stream ofAccount(String kind, String handle, PageOf pages) {
        return new Stream(kind + "-" + handle, kind, 5, 100, Optional.empty(), pages);
    }

    /** Numbers of the accounts, and how many follow them: once a day, since X charges for a day. */
    private void accounts() throws SourceException {
        Set<String> handles = new TreeSet<>(settings.accounts());
        handles.addAll(settings.mentions());
        String name = "accounts-" + Integer.toHexString(handles.hashCode());
        boolean today =
                cursor.done(name).filter(time -> day(time).equals(day(end))).isPresent();
        if (handles.isEmpty() || today) return;
        List<List<String>> batches = batches(List.copyOf(handles));
        for (int i = 0; i < batches.size(); i++) {
            List<String> batch = batches.get(i);
            if (usersLeft() < batch.size()) throw spent();
            XPage page = page("accounts", () -> api.accounts(batch));
            cursor.accounts(page.accounts());
            if (i == batches.size() - 1) cursor.done(name, end);
            keep(page);
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += LARGEST_BATCH) {
            batches.add(all.subList(i, Math.min(all.size(), i + LARGEST_BATCH)));
        }
        return batches;
    }

    /** What was left half-read first, then what came since. */
    private void read(Stream stream) throws SourceException {
        while (true) {
            XCursor.Due due = cursor.due(stream.name()).orElseGet(() -> begin(stream));
            if (due.from().filter(start -> !start.isBefore(due.to())).isPresent()) return;
            read(stream, due);
        }
    }

    private XCursor.Due begin(Stream stream) {
        Optional<Instant> start = cursor.done(stream.name()).or(settings::since);
        if (start.isEmpty() && !stream.door().equals("search") && !stream.door().equals("archive")) {
            // All that an account ever wrote is nobody's wish unless it was said.
            start = Optional.of(end.minus(RECENT));
        }
        Optional<Instant> earliest =
                stream.reach().map(clock.instant()::minus).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        if (start.isPresent() && earliest.isPresent() && start.get().isBefore(earliest.get())) {
            sink.note(Message.of("x.gap", source, start.get(), earliest.get()));
            start = earliest;
        }
        return new XCursor.Due(stream.name(), start, end, "");
    }

    private void read(Stream stream, XCursor.Due first) throws SourceException {
        Set<String> tokens = new HashSet<>();
        XCursor.Due due = first;
        while (true) {
            XApi.Page asked = new XApi.Page(due.from(), due.to(), size(stream), due.token());
            Response response =
                    requests.answer(stream.door(), () -> stream.pages().page(asked));
            if (response.status() == XRefusal.BAD_REQUEST
                    && tokens.isEmpty()
                    && !due.token().isEmpty()) {
                // A token of an earlier run may have run out: the stream begins anew.
                cursor.forget(stream.name());
                return;
            }
            XPage page = page(response);
            boolean again = !page.next().isEmpty() && !tokens.add(page.next());
            due = new XCursor.Due(stream.name(), due.from(), due.to(), again ? "" : page.next());
            if (page.next().isEmpty()) cursor.done(stream.name(), due.to());
            else cursor.due(due);
            keep(page);
            if (again) throw SourceException.unavailable(Message.of("x.loop", source));
            if (page.next().isEmpty()) return;
        }
    }

    /** As many as X allows and the month still may cost. */
    private int size(Stream stream) throws SourceException {
        int size = Math.min(stream.largest(), postsLeft());
        if (size < stream.smallest()) throw spent();
        return size;
    }

    /** Posts that were not met just now. An edited one comes in an older version: its newest is asked for too. */
    private void refresh() throws SourceException {
        List<MentionId> due = from.refresh().due(XFindings.NETWORK, MOST_REFRESHED);
        int at = Math.min(cursor.refreshed(), due.size());
        while (at < due.size()) {
            int size = Math.min(LARGEST_BATCH, postsLeft());
            if (size == 0) throw spent();
            List<Long> ids = new ArrayList<>();
            while (at < due.size() && ids.size() < size) {
                nativeId(due.get(at++)).flatMap(XPage::number).ifPresent(ids::add);
            }
            cursor.refreshed(at);
            if (!ids.isEmpty()) refresh(ids);
        }
    }

    private Optional<String> nativeId(MentionId post) {
        String id = post.value().substring(post.value().lastIndexOf(':') + 1);
        boolean ours = post.equals(MentionId.ofPost(XFindings.NETWORK, id));
        return ours && !shown.contains(id) ? Optional.of(id) : Optional.empty();
    }

    private void refresh(List<Long> ids) throws SourceException {
        XPage page = page("posts", () -> api.posts(ids));
        keep(page);
        for (List<Long> edited : batches(page.edited())) {
            if (postsLeft() < edited.size()) throw spent();
            keep(page("posts", () -> api.posts(edited)));
        }
    }

    private XPage page(String door, XRequests.Sending sending) throws SourceException {
        return page(requests.answer(door, sending));
    }

    private XPage page(Response response) throws SourceException {
        if (!XRefusal.is(response)) return XPage.of(response);
        throw XRefusal.of(response)
                .toSourceException(source, clock.instant(), spentSoFar().renewed());
    }

    private void keep(XPage page) throws SourceException {
        shown.addAll(page.ids());
        cursor.spent(spentSoFar().plus(page));
        Response response = page.response();
        sink.keep(new Capture(
                ShownAddress.of(response.address()),
                response.mediaType(),
                response.receivedAt(),
                response::open,
                cursor.text()));
    }

    private Spending spentSoFar() {
        return cursor.spent().at(clock.instant());
    }

    private int postsLeft() {
        return settings.limit().map(limit -> limit.postsLeft(spentSoFar())).orElse(Integer.MAX_VALUE);
    }

    private int usersLeft() {
        return settings.limit().map(limit -> limit.usersLeft(spentSoFar())).orElse(Integer.MAX_VALUE);
    }

    /** The next request might cost more than is left. */
    private SourceException spent() {
        Spending.Limit limit = settings.limit().orElseThrow();
        Spending spending = spentSoFar();
        String renewed = day(spending.renewed()).toString();
        Message reason = Message.of(
                "x.spent",
                source,
                String.format(Locale.ROOT, "%.2f", limit.cost(spending)),
                limit.month().toPlainString(),
                spending.month(),
                renewed);
        return SourceException.rateLimited(reason, Duration.between(clock.instant(), spending.renewed()));
    }
}
