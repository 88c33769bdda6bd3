// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Match;
import org.sillage.core.matching.CampaignQuery;
import org.sillage.core.mention.Mention;

/**
 * Asks a campaign's queries of one mention in memory, with the analysis and fields of the index: what a search of the
 * campaign finds, this matches, and nothing else. Numbers are not the mention's words, so a condition on one never
 * holds here.
 */
public final class LuceneCampaignMatcher implements CampaignMatcher {

    private final MemoryIndex mentionAlone = new MemoryIndex();
    private @Nullable Questions last;

    /** Matches nothing yet. */
    public LuceneCampaignMatcher() {
        LuceneLog.quieten();
    }

    @Override
    public String version() {
        return MentionFields.SCHEMA_VERSION;
    }

    /** One mention at a time, whatever the number of threads: the memory is used again and again. */
    @Override
    public synchronized Match match(Campaign campaign, Mention mention) {
        Questions questions = questions(campaign);
        IndexSearcher searcher = searcherOf(mention, questions.analyzer);
        try {
            if (searcher.count(questions.belongs) == 0) return Match.NONE;
            return new Match(true, named(searcher, questions));
        } catch (IOException impossible) {
            throw withoutDisk(impossible);
        }
    }

    @Override
    public synchronized SortedSet<String> sponsors(Campaign campaign, Mention mention) {
        Questions questions = questions(campaign);
        try {
            return named(searcherOf(mention, questions.analyzer), questions);
        } catch (IOException impossible) {
            throw withoutDisk(impossible);
        }
    }

    private static SortedSet<String> named(IndexSearcher searcher, Questions questions) throws IOException {
        SortedSet<String> named = new TreeSet<>();
        for (Map.Entry<String, Query> sponsor : questions.sponsors.entrySet()) {
            if (searcher.count(sponsor.getValue()) > 0) named.add(sponsor.getKey());
        }
        return named;
    }

    private static UncheckedIOException withoutDisk(IOException impossible) {
        return new UncheckedIOException("an index in memory is read without a disk", impossible);
    }

    private IndexSearcher searcherOf(Mention mention, Analyzer analyzer) {
        mentionAlone.reset();
        Document document = MentionFields.document(mention);
        for (IndexableField field : document) mentionAlone.addField(field, analyzer);
        return mentionAlone.createSearcher();
    }

    /** A whole campaign is matched mention by mention: its queries are translated once. */
    private Questions questions(Campaign campaign) {
        Questions known = last;
        if (known == null || !known.campaign.equals(campaign)) known = new Questions(campaign);
        last = known;
        return known;
    }

    private static final class Questions {

        private final Campaign campaign;
        private final Query belongs;
        private final Map<String, Query> sponsors = new LinkedHashMap<>();
        private final Analyzer analyzer;

        private Questions(Campaign campaign) {
            this.campaign = campaign;
            ZoneId zone = campaign.period().zone();
            belongs = new QueryTranslator(zone).translate(CampaignQuery.of(campaign));
            for (Sponsor sponsor : campaign.sponsors()) {
                sponsors.put(sponsor.id(), new QueryTranslator(zone).translate(sponsor.words()));
            }
            List<Query> all = new ArrayList<>(sponsors.values());
            all.add(belongs);
            analyzer = Analyzers.newAnalyzer(new AskedTerms(all)::contains);
        }
    }
}
