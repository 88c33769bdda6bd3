// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Reading;
import org.sillage.core.search.SearchResult;

/** Every field of a mention in the index: its name and type stand here and nowhere else. */
final class MentionFields {

    /** Changes with the fields or the analysis: an index of another version is built anew. */
    static final String SCHEMA_VERSION = "2/" + Analyzers.VERSION;

    /** The mention's id; stored. */
    static final String ID = "id";
    /** {@code post} or {@code clipping}. */
    static final String KIND = "kind";

    static final String NETWORK = "network";
    static final String OUTLET = "outlet";
    static final String LANGUAGE = "language";
    /** The handle, and {@code network:handle}. */
    static final String ACCOUNT = "account";
    /** Analysed; stored. */
    static final String TITLE = "title";
    /** Analysed; stored. */
    static final String TEXT = "text";
    /** Names and handle of who signed; analysed. */
    static final String AUTHOR = "author";
    /** Milliseconds since 1970, as a column to sort by. */
    static final String PUBLISHED = "published";
    /** The same as a point, where a time is known. */
    static final String PUBLISHED_TIME = "published_time";
    /** Days since 1970, point and column, where only a day is known: it is that day in every zone. */
    static final String PUBLISHED_DAY = "published_day";
    /** First millisecond at which it may be shown, as a point; missing where nothing forbids it. */
    static final String EMBARGO = "embargo";
    /** Entry that first recorded it: settles the order of equals. */
    static final String FIRST_SEQ = "first_seq";
    /** Entry of its newest version: tells a stale document. */
    static final String LAST_SEQ = "last_seq";

    private static final String NUMBER_PREFIX = "number_";

    /** With offsets: highlighting then needs no second analysis. */
    private static final FieldType ANALYSED = analysed(false);

    private static final FieldType ANALYSED_AND_STORED = analysed(true);

    private MentionFields() {}

    private static FieldType analysed(boolean stored) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(stored);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** Column of a number's newest value; a column only, so that it can be renewed without touching the text. */
    static String number(String metric) {
        return NUMBER_PREFIX + metric;
    }

    /** All of a mention that is known at a position. */
    static Document document(Dossier dossier) {
        Document document = document(dossier.mention());
        document.add(new NumericDocValuesField(FIRST_SEQ, dossier.firstSeq()));
        document.add(new NumericDocValuesField(LAST_SEQ, dossier.lastSeq()));
        for (Field number : numbers(dossier)) document.add(number);
        return document;
    }

    /** What the mention itself says, without numbers. */
    static Document document(Mention mention) {
        Document document = new Document();
        document.add(new StringField(ID, mention.id().value(), Field.Store.YES));
        addColumn(document, NETWORK, mention.network());
        addColumn(document, LANGUAGE, mention.language());
        addPublished(document, mention.published());
        switch (mention) {
            case Post post -> addPost(document, post);
            case Clipping clipping -> addClipping(document, clipping);
        }
        if (!mention.title().isEmpty()) document.add(words(TITLE, mention.title(), ANALYSED_AND_STORED));
        if (!mention.text().isEmpty()) document.add(words(TEXT, mention.text(), ANALYSED_AND_STORED));
        return document;
    }

    private static void addPost(Document document, Post post) {
        addValue(document, KIND, "post");
        post.account().ifPresent(account -> addAccount(document, account));
    }

    private static void addAccount(Document document, Account account) {
        addValue(document, ACCOUNT, account.handle());
        addValue(document, ACCOUNT, account.network() + ":" + account.handle());
        document.add(words(AUTHOR, account.name() + " @" + account.handle(), ANALYSED));
    }

    private static void addClipping(Document document, Clipping clipping) {
        addValue(document, KIND, "clipping");
        addColumn(document, OUTLET, clipping.outlet());
        clipping.details().embargo().ifPresent(embargo -> document.add(new LongPoint(EMBARGO, until(embargo))));
        List<String> names = new ArrayList<>(clipping.byline());
        names.addAll(clipping.agencies());
        // A line each, so that no phrase runs from one name into the next but by its words.
        if (!names.isEmpty()) document.add(words(AUTHOR, String.join("\n", names), ANALYSED));
    }

    private static long until(Clipping.Embargo embargo) {
        return embargo.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    }

    private static void addPublished(Document document, Published published) {
        long at = published.at().toEpochMilli();
        document.add(new NumericDocValuesField(PUBLISHED, at));
        if (published.day().isPresent()) {
            long day = published.day().get().toEpochDay();
            document.add(new LongPoint(PUBLISHED_DAY, day));
            document.add(new NumericDocValuesField(PUBLISHED_DAY, day));
        } else {
            document.add(new LongPoint(PUBLISHED_TIME, at));
        }
    }

    /** The term of an account, from its key such as {@code x:account:usinextra}. */
    static String accountTerm(String accountKey) {
        return value(accountKey.replaceFirst(":account:", ":"));
    }

    /** A value to find and to count by; none where it is empty. */
    private static void addColumn(Document document, String field, String value) {
        if (value.isEmpty()) return;
        addValue(document, field, value);
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void addValue(Document document, String field, String value) {
        document.add(new StringField(field, value(value), Field.Store.NO));
    }

    /** How values are compared: without case. */
    static String value(String stated) {
        return stated.toLowerCase(Locale.ROOT);
    }

    private static Field words(String field, String text, FieldType type) {
        // The marks of a highlight, should they stand in a text, are blanked; every other character keeps its place.
        String unmarked = text.replace(SearchResult.MARK_START, ' ').replace(SearchResult.MARK_END, ' ');
        return new Field(field, unmarked, type);
    }

    /** The id of a document. */
    static MentionId id(LeafReader reader, int document) throws IOException {
        return new MentionId(
                reader.storedFields().document(document, Set.of(ID)).get(ID));
    }

    /** The newest value of each number, by the strongest basis that states it. */
    static Field[] numbers(Dossier dossier) {
        return values(dossier).entrySet().stream()
                .map(number -> new NumericDocValuesField(number(number.getKey()), number.getValue()))
                .toArray(Field[]::new);
    }

    /** Columns of numbers as the ledger gives them newest. */
    static Field[] numbers(Map<Metric, Long> newest) {
        Field[] columns = new Field[newest.size()];
        int count = 0;
        for (Map.Entry<Metric, Long> number : newest.entrySet()) {
            columns[count++] = new NumericDocValuesField(number(number.getKey().key()), number.getValue());
        }
        return columns;
    }

    /** The same by public name of the metric. */
    static Map<String, Long> values(Dossier dossier) {
        Map<String, ReadingRecord> best = new TreeMap<>();
        for (ReadingRecord reading : dossier.latest()) {
            // What was counted inside a period is not the number of the whole.
            if (reading.snapshot().reading() instanceof Reading.Amount) continue;
            best.merge(reading.snapshot().metric().key(), reading, MentionFields::stronger);
        }
        Map<String, Long> values = new TreeMap<>();
        best.forEach((metric, reading) ->
                values.put(metric, reading.snapshot().reading().value()));
        return values;
    }

    private static ReadingRecord stronger(ReadingRecord one, ReadingRecord other) {
        Comparator<ReadingRecord> byBasisThenAge = Comparator.comparing(
                        (ReadingRecord reading) -> reading.snapshot().basis())
                .thenComparing(ReadingRecord::seq, Comparator.reverseOrder());
        return byBasisThenAge.compare(one, other) <= 0 ? one : other;
    }
}
