// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;

/**
 * The first sheet, which a reader can forward alone.
 *
 * @param title what kind of report it is
 * @param campaign its name in the report's language
 * @param days the period in words
 * @param place which part of the campaign the period is, in words; empty when the report is of no campaign
 * @param notice stands on every sheet, such as that the world behind it is invented; empty when there is nothing to say
 * @param findings a few sentences that say what the figures say
 * @param tiles the figures drawn large, eight at most
 * @param figures every figure, those of the tiles among them
 * @param warnings gaps and doubts a reader must know before using a figure
 * @param charts drawn on this sheet
 */
public record Summary(
        Message title,
        String campaign,
        Message days,
        Optional<Message> place,
        Optional<Message> notice,
        List<Message> findings,
        List<Tile> tiles,
        List<Tile> figures,
        List<Message> warnings,
        List<Chart> charts) {

    public Summary {
        findings = List.copyOf(findings);
        tiles = List.copyOf(tiles);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        charts = List.copyOf(charts);
    }
}
