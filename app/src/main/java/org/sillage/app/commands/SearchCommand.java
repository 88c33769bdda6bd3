// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sillage.app.Exit;
import org.sillage.app.Refusal;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.reading.OpenHome;
import org.sillage.app.reading.Recorded;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.matching.CampaignQuery;
import org.sillage.core.matching.Judged;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sillage search QUERY}: the index answers with ids, the ledger with what they are. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Context context;

    @Parameters(paramLabel = "${bundle:label.query}", arity = "1..*", descriptionKey = "search.query")
    private List<String> query = new ArrayList<>();

    @Option(names = "--campaign", paramLabel = "ID", descriptionKey = "search.campaign")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--from", paramLabel = "D", descriptionKey = "search.from")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", descriptionKey = "search.to")
    private Optional<String> to = Optional.empty();

    @Option(names = "--kind", paramLabel = "post|clipping", descriptionKey = "search.kind")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--network", paramLabel = "N", descriptionKey = "search.network")
    private Optional<String> network = Optional.empty();

    @Option(names = "--outlet", paramLabel = "O", descriptionKey = "search.outlet")
    private Optional<String> outlet = Optional.empty();

    @Option(names = "--lang", paramLabel = "L", descriptionKey = "search.lang")
    private Optional<String> language = Optional.empty();

    @Option(names = "--sort", paramLabel = "relevance|newest", descriptionKey = "search.sort")
    private String sort = "relevance";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit")
    private int limit = 10;

    SearchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException, QueryException {
        kind.ifPresent(asked -> oneOf("--kind", asked, List.of("post", "clipping")));
        oneOf("--sort", sort, List.of("relevance", "newest"));
        if (limit < 0 || limit > MOST) {
            throw new Refusal(Exit.USAGE, Message.of("argument.range", "--limit", 0, MOST, limit));
        }
        Query asked = QueryParser.parse(String.join(" ", query));
        try (OpenHome home = OpenHome.reading(context.home(), context.clock());
                MentionIndex index = Indexes.open(context)) {
            ConfigReader rules = context.config();
            Optional<Campaign> within = new Moments(context).campaign(Recorded.now(home, rules), campaign);
            ZoneId zone = within.isPresent()
                    ? within.get().period().zone()
                    : rules.settings().zone();
            SearchRequest request = request(asked, within, rulesOf(within, home), zone);
            SearchResult result = Indexes.ready(index, home.ledger(), context).search(request);
            new HitPrinter(context, home, zone).print(result);
        }
        return Exit.DONE.code();
    }

    private static void oneOf(String option, String asked, List<String> known) {
        if (!known.contains(asked)) {
            throw new Refusal(Exit.USAGE, Message.of("option.choice", option, asked, String.join(", ", known)));
        }
    }

    /** What a report would count, people's decisions included. */
    private static Optional<Query> rulesOf(Optional<Campaign> within, OpenHome home) {
        return within.map(
                campaign -> CampaignQuery.of(campaign, Judged.at(home.ledger().now(), campaign.id())));
    }

    private SearchRequest request(Query asked, Optional<Campaign> within, Optional<Query> rules, ZoneId zone) {
        Moments moments = new Moments(context);
        Optional<Period> days = within.map(Campaign::period);
        Optional<LocalDate> first = later(from.map(moments::day), days.map(Period::first));
        Optional<LocalDate> last = earlier(to.map(moments::day), days.map(Period::last));
        Query whole = rules.map(found -> both(asked, found)).orElse(asked);
        return new SearchRequest(
                whole, first, last, kind, network, outlet, language, zone, sort.equals("newest"), limit, 0);
    }

    private static Query both(Query asked, Query campaign) {
        return asked instanceof Query.Everything ? campaign : new Query.And(List.of(asked, campaign));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty()) return other;
        return other.filter(day -> day.isAfter(one.get())).or(() -> one);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty()) return other;
        return other.filter(day -> day.isBefore(one.get())).or(() -> one);
    }
}
