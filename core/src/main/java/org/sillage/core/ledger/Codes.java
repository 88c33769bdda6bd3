// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Numbers that stand for words in the tables: each keeps its meaning for ever, whatever order Java has them in. */
final class Codes {

    static final int POST = 0;
    static final int CLIPPING = 1;
    /** Of a source, beside those two: clippings whose address a search hides. */
    static final int HIDDEN = 2;

    static final int TOTAL = 0;
    static final int AMOUNT = 1;
    static final int LEVEL = 2;

    private Codes() {}

    static int ofMedium(Clipping.Medium medium) {
        return switch (medium) {
            case UNKNOWN -> 0;
            case WEB -> 1;
            case PRINT -> 2;
            case RADIO -> 3;
            case TELEVISION -> 4;
            case WIRE -> 5;
        };
    }

    static Clipping.Medium medium(int code) {
        return switch (code) {
            case 0 -> Clipping.Medium.UNKNOWN;
            case 1 -> Clipping.Medium.WEB;
            case 2 -> Clipping.Medium.PRINT;
            case 3 -> Clipping.Medium.RADIO;
            case 4 -> Clipping.Medium.TELEVISION;
            case 5 -> Clipping.Medium.WIRE;
            default -> throw unknown("medium", code);
        };
    }

    static int ofPrecision(Published.Precision precision) {
        return switch (precision) {
            case TIME -> 0;
            case DAY -> 1;
            case OBSERVED -> 2;
        };
    }

    static Published.Precision precision(int code) {
        return switch (code) {
            case 0 -> Published.Precision.TIME;
            case 1 -> Published.Precision.DAY;
            case 2 -> Published.Precision.OBSERVED;
            default -> throw unknown("precision", code);
        };
    }

    private static LedgerException unknown(String what, int code) {
        return new LedgerException("the ledger holds a " + what + " not known: " + code);
    }
}
