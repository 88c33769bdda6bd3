// SPDX-License-Identifier: Apache-2.0
/** Files that are one document: a feed as it was saved, a page of an article, the scan of a cutting. */
@NullMarked
package org.sillage.collectors.formats.documents;

import org.jspecify.annotations.NullMarked;
