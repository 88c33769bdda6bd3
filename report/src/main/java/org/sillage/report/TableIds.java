// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

/** Fixed English names of the native tables: formulas and readers' own work rest on them. */
final class TableIds {

    static final String TREND = "Trend";
    static final String POSTS = "Posts";
    static final String CLIPPINGS = "Clippings";
    static final String DISPATCHES = "Dispatches";
    static final String STORIES = "Stories";
    static final String OUTLETS = "Outlets";
    static final String JOURNALISTS = "Journalists";
    static final String COMPLETENESS = "Completeness";
    static final String METHOD = "Method";
    static final String TRACE = "Trace";
    static final String SOCIAL = "Social";
    static final String RESTATEMENTS = "Restatements";
    static final String CLAIMS = "Claims";
    static final String EXCLUSIONS = "Exclusions";

    static final String SPONSORS = "Sponsors";
    static final String IMPORTS = "Imports";

    private TableIds() {}
}
