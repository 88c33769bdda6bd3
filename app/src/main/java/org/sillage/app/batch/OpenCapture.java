// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;

/** A capture being read, slice by slice, and the sums that cover it. */
final class OpenCapture implements AutoCloseable {

    /** Long enough to make a commit cheap, short enough to let others write between two. */
    private static final int SLICE = 500;

    private final long capture;
    private final List<Finding> pending = new ArrayList<>();
    private Stream<Finding> stream = Stream.empty();
    private Iterator<Finding> findings = stream.iterator();
    private long sighted;
    private long counted;
    private long skipped;

    OpenCapture(long capture) {
        this.capture = capture;
    }

    void findings(Stream<Finding> found) {
        stream = found;
        findings = found.iterator();
    }

    /** No more of it makes sense: what was read stays, the rest is skipped, and the reason said. */
    Trouble unreadable(UnreadableEvidenceException unreadable) {
        stream.close();
        stream = Stream.empty();
        findings = stream.iterator();
        take(new Finding.Skip(unreadable.place(), unreadable.reason()));
        return Trouble.of(unreadable.reason());
    }

    /** The next slice. An item and its counts stay together, so that they share an entry. */
    Slice next() {
        while (findings.hasNext()) {
            Finding finding = findings.next();
            boolean startsItem = !(finding instanceof Finding.Count);
            if (startsItem && pending.size() >= SLICE) {
                Slice full = slice(false);
                pending.clear();
                take(finding);
                return full;
            }
            take(finding);
        }
        return slice(true);
    }

    private void take(Finding finding) {
        switch (finding) {
            case Finding.Sighting sighting -> sighted++;
            case Finding.Count count -> counted++;
            case Finding.Skip skip -> skipped++;
            // An answer about one item, like a sighting: the source said something of it.
            case Finding.Withdrawn gone -> sighted++;
            case Finding.Alias alias -> {
                // Said of an item that was sighted.
            }
        }
        pending.add(finding);
    }

    private Slice slice(boolean last) {
        return new Slice(capture, pending, sighted, counted, skipped, last);
    }

    @Override
    public void close() {
        stream.close();
    }
}
