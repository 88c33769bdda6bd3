// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.sillage.report.Report;

/** How a workbook's file is called. */
public final class WorkbookFileName {

    private WorkbookFileName() {}

    /**
     * Campaign, kind, first and last day, language, such as
     * {@code usine-extraordinaire-2018_weekly_2018-11-19_2018-11-25_fr.xlsx}. Whatever a file name cannot hold
     * everywhere is a hyphen.
     */
    public static String of(Report.Properties properties) {
        return properties.fileStem().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".xlsx";
    }
}
