// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

/** Follows the quotes of one record over its lines: where a quote is open, the record goes on in the next line. */
final class Quotes {

    private static final char QUOTE = '"';

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final char separator;
    private State state = State.FIELD_START;
    private int fields = 1;
    private boolean textAfterClosing;

    Quotes(char separator) {
        this.separator = separator;
    }

    /** Takes the next line of the record, without its end. */
    void line(String text) {
        for (int i = 0; i < text.length(); i++) take(text.charAt(i));
    }

    private void take(char sign) {
        switch (state) {
            case FIELD_START -> state = sign == QUOTE ? State.QUOTED : afterPlain(sign);
            case PLAIN -> state = afterPlain(sign);
            case QUOTED -> {
                if (sign == QUOTE) state = State.CLOSED;
            }
            case CLOSED -> {
                if (sign == QUOTE) state = State.QUOTED;
                else state = afterClosed(sign);
            }
        }
    }

    private State afterPlain(char sign) {
        if (sign != separator) return State.PLAIN;
        fields++;
        return State.FIELD_START;
    }

    private State afterClosed(char sign) {
        if (sign == separator) {
            fields++;
            return State.FIELD_START;
        }
        textAfterClosing = true;
        return State.PLAIN;
    }

    /** Whether the record goes on in the next line. */
    boolean open() {
        return state == State.QUOTED;
    }

    /** Fields met so far. */
    int fields() {
        return fields;
    }

    /** Whether a closing quote was followed by text: either that quote or an earlier one is not meant as one. */
    boolean textAfterClosing() {
        return textAfterClosing;
    }
}
