// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;

/**
 * What one file of a news agency says, in its order. Of several versions of a dispatch the highest counts, wherever it
 * stands; so a file is read to its end before its first finding is told. Files of agencies hold a few hundred items.
 * Reasons for skipping name no item: reports print them, and the id of one under embargo often tells what it is about.
 */
final class Dispatches {

    private final List<Supplier<Stream<Finding>>> told = new ArrayList<>();
    private final Map<MentionId, Dispatch> newest = new HashMap<>();

    /** Takes an item; one without a title is skipped. */
    void add(Dispatch item) {
        if (item.title().isEmpty() && (item.guid().isEmpty() || !item.isCanceled())) {
            skip(item.place(), Message.of("format.wire-no-headline"));
        } else {
            newest.merge(item.id(), item, (earlier, later) -> later.replaces(earlier) ? later : earlier);
            told.add(() -> findings(item));
        }
    }

    /** Something that is no dispatch. */
    void skip(String place, Message reason) {
        told.add(() -> Stream.of(new Finding.Skip(place, reason)));
    }

    /** An item says that another one was canceled. */
    void cancel(MentionId other, String place) {
        told.add(() -> Stream.of(new Finding.Withdrawn(other, WithdrawalCause.DELETED, place)));
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /**
     * A canceled version is sighted before its words go: whatever version comes later, of whatever source, it is known
     * to be canceled.
     */
    private Stream<Finding> findings(Dispatch item) {
        Dispatch counts = newest.getOrDefault(item.id(), item);
        if (!counts.equals(item)) {
            Message reason = Message.of("format.wire-replaced", item.number(), counts.number());
            return Stream.of(new Finding.Skip(item.place(), reason));
        }
        Finding sighting = new Finding.Sighting(item.clipping(), item.place());
        return item.isCanceled()
                ? Stream.of(sighting, new Finding.Withdrawn(item.id(), WithdrawalCause.DELETED, item.place()))
                : Stream.of(sighting);
    }

    Stream<Finding> findings() {
        return told.stream().flatMap(Supplier::get);
    }

    /** What stood before a fault, then the fault. */
    Stream<Finding> findingsBefore(UnreadableEvidenceException fault) {
        return Stream.concat(findings(), Stream.of(fault).map(known -> {
            throw new UncheckedIOException(known);
        }));
    }
}
