// SPDX-License-Identifier: Apache-2.0
/** Tests of workbooks: what was written is read back. */
@NullMarked
package org.sillage.report.xlsx;

import org.jspecify.annotations.NullMarked;
