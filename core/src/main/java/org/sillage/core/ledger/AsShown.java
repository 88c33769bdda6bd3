// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;

/**
 * Makes one mention of what several sources said of it: each source speaks by its last version. Title and text are
 * those of the fullest; what that leaves empty comes from the others, in the order they were recorded.
 */
final class AsShown {

    private final long mention;
    private final List<VersionRow> versions;
    private final long joined;
    private final List<VersionRow> inOrder;
    private final Map<Long, VersionRow.Words> words;
    private final VersionRow fullest;
    private final Optional<Gone> gone;

    /**
     * @param mention number of its key
     * @param versions all of it, under its other ids too, in order
     * @param joined last entry by which an id was joined to it or set apart; 0 where there is none
     * @param words those of the {@linkplain #current current} versions, by version
     * @param gone of a mention whose words were taken out
     */
    AsShown(
            long mention,
            List<VersionRow> versions,
            long joined,
            Map<Long, VersionRow.Words> words,
            Optional<Gone> gone) {
        this.mention = mention;
        this.versions = versions;
        this.joined = joined;
        this.words = words;
        this.gone = gone;
        List<VersionRow> current = current(versions).stream()
                .sorted(java.util.Comparator.comparingLong(VersionRow::seq))
                .toList();
        this.fullest = gone.map(known -> known.of(versions)).orElseGet(() -> fullest(current));
        this.inOrder = fullestFirst(current);
    }

    /**
     * The last version of each source under each id, in the order first sighted; where an agency numbers them, without
     * those that another source knows to be replaced.
     */
    static Collection<VersionRow> current(List<VersionRow> versions) {
        Map<Voice, VersionRow> bySource = new LinkedHashMap<>();
        versions.forEach(version -> bySource.put(new Voice(version.source(), version.mention()), version));
        OptionalLong newest = bySource.values().stream()
                .flatMapToLong(version -> version.details().revision().stream())
                .max();
        if (newest.isPresent()) bySource.values().removeIf(version -> isReplaced(version, newest.getAsLong()));
        return bySource.values();
    }

    /** A source may know one item by two ids, and say of both what it says at every look. */
    private record Voice(String source, long mention) {}

    private static boolean isReplaced(VersionRow version, long newest) {
        OptionalLong revision = version.details().revision();
        return revision.isPresent() && revision.getAsLong() < newest;
    }

    Dossier dossier(Map<Long, Account> accounts, List<ReadingRecord> latest) {
        Mention mention = mention(accounts);
        VersionRow first = versions.getFirst();
        return new Dossier(
                mention,
                gone.map(Gone::facts).orElseGet(() -> FactsDigest.shown(facts(mention), mention)),
                first.seq(),
                Math.max(versions.getLast().seq(), joined),
                first.recordedAt(),
                fullest.evidence(),
                others(),
                versions.stream().map(VersionRow::source).distinct().toList(),
                latest,
                gone.map(Gone::withdrawal));
    }

    /** Entry of the version whose title and text are shown. */
    long fullest() {
        return fullest.seq();
    }

    /**
     * What was shown of a mention at the position asked, before its words were taken out.
     *
     * @param facts digest of what was shown
     * @param version whose title and text were shown
     */
    record Gone(Withdrawal withdrawal, String facts, long version) {

        private VersionRow of(List<VersionRow> versions) {
            return versions.stream()
                    .filter(row -> row.seq() == version)
                    .findFirst()
                    .orElseThrow(
                            () -> new LedgerException("a withdrawal names a version that is not there: " + version));
        }
    }

    /** Where one source alone speaks, what it said is what is shown. */
    private String facts(Mention mention) {
        boolean asSaid = inOrder.size() == 1
                && fullest.mention() == this.mention
                && mention.published().precision() == fullest.published().precision();
        return asSaid ? fullest.facts() : Digests.hex(FactsDigest.of(mention));
    }

    private Mention mention(Map<Long, Account> accounts) {
        MentionId id = id();
        String language = filled(VersionRow::language, String::isEmpty);
        VersionRow.Words shown = wordsOf(fullest);
        Optional<java.net.URI> url = url();
        if (fullest.kind() == Codes.POST) {
            long account = filled(VersionRow::account, number -> number == Keys.NONE);
            Optional<Account> by = Optional.ofNullable(accounts.get(account));
            return new Post(id, fullest.network(), by, url, published(), language, shown.text());
        }
        return new Clipping(
                id,
                url,
                published(),
                filled(VersionRow::outlet, String::isEmpty),
                filled(VersionRow::medium, medium -> medium == Clipping.Medium.UNKNOWN),
                language,
                filled(version -> wordsOf(version).byline(), List::isEmpty),
                filled(version -> wordsOf(version).agencies(), List::isEmpty),
                shown.title().isEmpty() ? Clipping.WITHDRAWN_TITLE : shown.title(),
                shown.text(),
                details());
    }

    private List<Dossier.Other> others() {
        Map<Long, VersionRow> last = new LinkedHashMap<>();
        versions.forEach(version -> last.put(version.mention(), version));
        last.remove(mention);
        return last.values().stream()
                .map(version -> new Dossier.Other(new MentionId(version.key()), version.evidence()))
                .toList();
    }

    private MentionId id() {
        return versions.stream()
                .filter(version -> version.mention() == mention)
                .findFirst()
                .map(version -> new MentionId(version.key()))
                .orElseThrow(() -> new LedgerException("an id that was never sighted has other ids: " + mention));
    }

    /** That of a search leads to the article only by way of the search: it counts where no other is known. */
    private Optional<java.net.URI> url() {
        return inOrder.stream()
                .filter(version -> !new MentionId(version.key()).isUnaddressed())
                .map(VersionRow::url)
                .filter(Optional::isPresent)
                .findFirst()
                .orElseGet(() -> filled(VersionRow::url, Optional::isEmpty));
    }

    /** A time that was only observed is none: a stated one is looked for, at last in what was said before. */
    private Published published() {
        return inOrder.stream()
                .filter(VersionRow::isStated)
                .findFirst()
                .or(() -> versions.stream().filter(VersionRow::isStated).findFirst())
                .orElseGet(versions::getFirst)
                .published();
    }

    private <T> T filled(Function<VersionRow, T> part, Predicate<T> isEmpty) {
        return inOrder.stream().map(part).filter(isEmpty.negate()).findFirst().orElseGet(() -> part.apply(fullest));
    }

    /** Each source speaks by its last version, so that an embargo it lifted is lifted. */
    private Clipping.Details details() {
        if (versions.stream().allMatch(version -> version.details().equals(Clipping.Details.NONE))) {
            return Clipping.Details.NONE;
        }
        return new Clipping.Details(
                filled(version -> version.details().duration(), Optional::isEmpty),
                filled(version -> version.details().embargo(), Optional::isEmpty),
                filled(version -> version.details().scan(), String::isEmpty),
                filled(version -> version.details().revision(), OptionalLong::isEmpty));
    }

    private VersionRow.Words wordsOf(VersionRow version) {
        return words.getOrDefault(version.seq(), VersionRow.Words.WITHDRAWN);
    }

    /** The longest text; of equal ones the newest, which may be an edited headline. */
    private VersionRow fullest(List<VersionRow> current) {
        VersionRow best = current.getFirst();
        for (VersionRow version : current) {
            if (wordsOf(version).text().length() >= wordsOf(best).text().length()) best = version;
        }
        return best;
    }

    private List<VersionRow> fullestFirst(List<VersionRow> current) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(fullest),
                        current.stream().filter(version -> version.seq() != fullest.seq()))
                .toList();
    }
}
