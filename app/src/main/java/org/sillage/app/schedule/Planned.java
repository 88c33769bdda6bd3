// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.util.List;
import java.util.Locale;
import org.sillage.app.config.Every;

/**
 * Something that is planned.
 *
 * @param id stable, such as {@code source/ouest-matin} or {@code report/usine-extraordinaire-2018/weekly}: what is done
 *     of it is remembered under this
 * @param words as they stand in the configuration
 */
public record Planned(String id, String words, Every every, Work work) {

    /** What is to be done. */
    public sealed interface Work {

        /** A source is to be asked. */
        record Collect(String source) implements Work {}

        /** A report is to be made, once for each language. */
        record Report(String campaign, String kind, List<Locale> languages) implements Work {

            public Report {
                languages = List.copyOf(languages);
            }
        }
    }
}
