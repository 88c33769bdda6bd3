// SPDX-License-Identifier: Apache-2.0
/**
 * The only sender of requests in the project, with its limits on time, size, redirects and addresses. What an answer
 * means does not belong here: see the package of each source.
 */
@NullMarked
package org.sillage.collectors.http;

import org.jspecify.annotations.NullMarked;
