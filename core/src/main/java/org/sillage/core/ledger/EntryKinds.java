// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the ledger writes what an entry is: a code keeps its meaning for ever. */
final class EntryKinds {

    private static final Map<Integer, Entry.Kind> BY_CODE =
            Arrays.stream(Entry.Kind.values()).collect(Collectors.toMap(EntryKinds::code, Function.identity()));

    private EntryKinds() {}

    static int code(Entry.Kind kind) {
        return switch (kind) {
            case VERSION -> 1;
            case READING -> 2;
            case ACCOUNT -> 3;
            case ALIAS -> 4;
            case RUN -> 5;
            case RUN_END -> 6;
            case CAPTURE -> 7;
            case READ -> 8;
            case SKIP -> 9;
            case CONFIG -> 10;
            case REPORT -> 11;
            case JUDGEMENT -> 12;
            case WITHDRAWAL -> 13;
            case RELEASE -> 14;
        };
    }

    static Entry.Kind of(int code) {
        Entry.Kind kind = BY_CODE.get(code);
        if (kind == null) throw new LedgerException("the ledger holds an entry of a kind not known: " + code);
        return kind;
    }
}
