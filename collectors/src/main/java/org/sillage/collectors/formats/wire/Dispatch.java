// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/**
 * One version of one text of a news agency, whatever format it came in.
 *
 * @param place where in the file it stands
 * @param guid what its agency calls it in all its versions; empty where it has no name
 * @param agency name as stated; empty where nobody is named
 * @param revision number of the version; empty where it has none
 * @param embargo until when it may not be shown, by what the item says of that alone
 * @param language as stated; empty where none is
 * @param byline each signature as it stands, without the job behind a name
 * @param title empty where it has none
 * @param text plain, a line a paragraph; empty where only the title came
 */
record Dispatch(
        String place,
        String guid,
        String agency,
        OptionalLong revision,
        Standing standing,
        Optional<Clipping.Embargo> embargo,
        Published published,
        String language,
        List<String> byline,
        String title,
        String text) {

    /** Whether its agency lets it be used. */
    enum Standing {
        USABLE,
        /** Not before a later version says so. */
        WITHHELD,
        /** Never; whoever has it is to drop it. */
        CANCELED;

        /**
         * @param word as formats write it, such as {@code stat:withheld}, {@code Canceled} or an address that ends so;
         *     what is no known word stands for usable, which is what an item without a word is
         */
        static Standing of(String word) {
            String plain = WireWords.local(word);
            if (plain.equals("canceled") || plain.equals("cancelled")) return CANCELED;
            return plain.equals("withheld") ? WITHHELD : USABLE;
        }
    }

    boolean isCanceled() {
        return standing == Standing.CANCELED;
    }

    /**
     * A name of an installation, such as a running number, is unique within its agency only. What has no name at all is
     * known by agency, day and title.
     */
    MentionId id() {
        if (guid.indexOf(':') > 0) return MentionId.ofDispatch(guid);
        String day = published.dayIn(ZoneOffset.UTC).toString();
        return MentionId.ofDispatch(folded(agency) + "/" + (guid.isEmpty() ? day + "/" + folded(title) : guid));
    }

    private static String folded(String name) {
        return Folding.folded(name).replace(' ', '-');
    }

    /** What a canceled one says is not for anybody, so it need not have a title. */
    Clipping clipping() {
        return new Clipping(
                        id(),
                        Optional.empty(),
                        published,
                        agency,
                        Clipping.Medium.WIRE,
                        language,
                        byline,
                        List.of(),
                        title.isEmpty() ? guid : title,
                        text)
                .with(Clipping.Details.ofDispatch(held(), revision));
    }

    /** What is withheld waits for another version, also where it names a time. */
    private Optional<Clipping.Embargo> held() {
        return standing == Standing.USABLE ? embargo : Optional.of(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
    }

    /** Whether a version that the same file holds as well is replaced by this one: of equal numbers the later counts. */
    boolean replaces(Dispatch earlier) {
        if (revision.isEmpty() || earlier.revision().isEmpty()) return true;
        return revision.getAsLong() >= earlier.revision().getAsLong();
    }

    /** Number of the version as a message tells it. */
    String number() {
        return revision.isPresent() ? Long.toString(revision.getAsLong()) : "-";
    }
}
