// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.CanonicalUrl;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Subject;

/**
 * Makes the facts of one mention out of what a reader found: its outlet, its language, its persons. Pure: the same
 * finding under the same register gives the same facts, and no other mention is looked at.
 */
public final class Preparer {

    /** Says nothing about the language a post is written in. */
    private static final Pattern NOT_WORDS = Pattern.compile("https?://\\S+|[@#][\\p{L}\\p{N}_]+");

    private final OutletRegister outlets;
    private final LanguageGuess guess;
    private final EarlierIds earlierIds;
    private final KnownSignatures signatures = new KnownSignatures();

    /**
     * @param outlets outlets known by domain and name
     * @param guess asked where the source does not say the language
     */
    public Preparer(OutletRegister outlets, LanguageGuess guess) {
        this.outlets = outlets;
        this.guess = guess;
        this.earlierIds = new EarlierIds(outlets);
    }

    /** The finding with the facts of its mention made; numbers and skipped things have none to make. */
    public Finding prepare(Finding finding) {
        return switch (finding) {
            case Finding.Sighting sighting -> new Finding.Sighting(prepare(sighting.mention()), sighting.place());
            case Finding.Count count -> new Finding.Count(prepare(count.snapshot()), count.place());
            case Finding.Skip skip -> skip;
            case Finding.Withdrawn gone -> gone;
            case Finding.Alias alias ->
                new Finding.Alias(id(alias.other()), id(alias.mention()), alias.place(), alias.ofOneMedium());
        };
    }

    /**
     * The finding with the facts of its mention made. An article without address is followed by the ids that it would
     * have been given while its outlet was known otherwise.
     */
    public Stream<Finding> prepareAll(Finding finding) {
        Finding prepared = prepare(finding);
        if (!(finding instanceof Finding.Sighting read) || !(read.mention() instanceof Clipping clipping)) {
            return Stream.of(prepared);
        }
        return Stream.concat(Stream.of(prepared), earlierIds.of(clipping, id(clipping.id()), read.place()));
    }

    private Mention prepare(Mention mention) {
        return switch (mention) {
            case Post post -> post.withLanguage(language(post));
            case Clipping clipping -> prepare(clipping);
        };
    }

    private Clipping prepare(Clipping clipping) {
        String outlet = outlet(clipping);
        Bylines.Signed signed =
                new Bylines(signatures::read, name -> isOutlet(name, clipping, outlet)).of(clipping.byline());
        Set<String> agencies = new LinkedHashSet<>(clipping.agencies());
        agencies.addAll(signed.agencies());
        return clipping.prepared(
                id(clipping.id()), outlet, language(clipping), signed.persons(), List.copyOf(agencies));
    }

    private MetricSnapshot prepare(MetricSnapshot snapshot) {
        Subject subject = snapshot.subject();
        Subject known = unaddressedOutlet(subject.key()).map(Subject::new).orElse(subject);
        return new MetricSnapshot(
                known,
                snapshot.metric(),
                snapshot.reading(),
                snapshot.basis(),
                snapshot.supplier(),
                snapshot.definition());
    }

    private String language(Mention mention) {
        return Languages.code(mention.language()).orElseGet(() -> guess.of(words(mention)));
    }

    private static String words(Mention mention) {
        String all = (mention.title() + "\n" + mention.text()).strip();
        return NOT_WORDS.matcher(all).replaceAll(" ").strip();
    }

    /**
     * The name the source states goes before the address: an aggregator has the address of none of its papers. Where the
     * id holds the outlet, an address there is leads elsewhere.
     */
    private String outlet(Clipping clipping) {
        if (UnaddressedId.parse(clipping.id().value()).isPresent()
                && !clipping.outlet().isBlank()) {
            return find(clipping).map(Outlet::key).orElseGet(() -> unlisted(clipping.outlet()));
        }
        return find(clipping)
                .or(() -> clipping.url().flatMap(outlets::ofAddress))
                .map(Outlet::key)
                .or(() -> clipping.url().flatMap(CanonicalUrl::host))
                .orElseGet(() -> unlisted(clipping.outlet()));
    }

    private Optional<Outlet> find(Clipping clipping) {
        return outlets.find(clipping.outlet(), clipping.medium());
    }

    /** A name that paper and site share stays a name, or an article of both would be one mention. */
    private String known(String stated) {
        return outlets.find(stated)
                .map(outlet -> outlets.isShared(stated) ? Folding.folded(outlet.name()) : outlet.key())
                .orElseGet(() -> unlisted(stated));
    }

    private static String unlisted(String stated) {
        return stated.indexOf(' ') < 0 && stated.indexOf('.') > 0
                ? stated.toLowerCase(Locale.ROOT)
                : Folding.folded(stated);
    }

    private boolean isOutlet(String name, Clipping clipping, String outlet) {
        String compact = compact(name);
        return outlets.ofName(name).isPresent()
                || isBeginning(compact, compact(clipping.outlet()))
                || compact.equals(compact(withoutLastLabel(clipping.outlet())))
                || compact.equals(compact(withoutLastLabel(outlet)))
                || compact.equals(compact(outlet));
    }

    /** "Al Jazeera" signs in Al Jazeera English. */
    private static boolean isBeginning(String name, String outlet) {
        return name.length() > 5 ? outlet.startsWith(name) : outlet.equals(name);
    }

    private static String withoutLastLabel(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0 ? domain.substring(0, dot) : domain;
    }

    private static String compact(String name) {
        return Folding.folded(name).replace(" ", "");
    }

    private MentionId id(MentionId id) {
        return unaddressedOutlet(id.value()).map(MentionId::new).orElse(id);
    }

    /**
     * The id of a clipping without address holds its outlet as the reader met it; known outlets have their key there, so
     * that an article named twice under two names of its paper is one mention.
     */
    private Optional<String> unaddressedOutlet(String id) {
        return UnaddressedId.parse(id).map(parsed -> parsed.withOutlet(known(parsed.outlet())));
    }
}
