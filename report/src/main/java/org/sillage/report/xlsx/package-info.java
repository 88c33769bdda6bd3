// SPDX-License-Identifier: Apache-2.0
/**
 * Workbooks: the one place that knows spreadsheets. Here belong cells, styles, native tables and charts, their files,
 * and the comparison of a file with a report. What a figure is and which sheets there are does not: a report arrives
 * ready, in words or as {@link org.sillage.core.message.Message}s.
 */
@NullMarked
package org.sillage.report.xlsx;

import org.jspecify.annotations.NullMarked;
