// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.io.IOException;
import java.util.Set;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.index.IndexException;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.sillage.indexer.LuceneMentionIndex;

/** The index of a home, as commands that read use it. */
final class Indexes {

    /** Entries that change what a search finds. */
    private static final Set<Entry.Kind> FOUND =
            Set.of(Entry.Kind.VERSION, Entry.Kind.READING, Entry.Kind.ALIAS, Entry.Kind.WITHDRAWAL);

    private static final int MOST_COUNTED = 100_000;

    private Indexes() {}

    /** Opens nothing yet; what a user should know of it goes to standard error. */
    static LuceneMentionIndex open(Context context) {
        return new LuceneMentionIndex(context.home().index(), context.clock(), context::note);
    }

    /**
     * An index that can answer: one that is missing or damaged is built again first; of one that is behind, because
     * another process has just appended, the user is told.
     */
    static MentionIndex ready(MentionIndex index, Ledger ledger, Context context) throws IOException {
        long position = ledger.position();
        long reached;
        try {
            reached = index.position();
        } catch (IndexException damaged) {
            reached = 0;
        }
        if (reached == 0 && position > 0) {
            index.catchUp(ledger);
            reached = index.position();
        }
        sayBehind(ledger, reached, context);
        return index;
    }

    /** Lets the index follow what was just recorded. */
    static void follow(OpenHome home, Context context) throws IOException {
        try (LuceneMentionIndex index = open(context)) {
            index.catchUp(home.ledger());
        }
    }

    /** Entries that can be found and are not in the index yet, counted up to {@value #MOST_COUNTED}. */
    static long behind(Ledger ledger, long reached) {
        return ledger.after(reached, MOST_COUNTED).stream()
                .filter(entry -> FOUND.contains(entry.kind()))
                .count();
    }

    /** Says how much of what can be found is not in the index yet. */
    static void sayBehind(Ledger ledger, long reached, Context context) {
        long missing = behind(ledger, reached);
        if (missing > 0) context.note(Message.of("search.behind", missing));
    }
}
